package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.article.RejectedArticleException;
import org.polygraph.article.Submission;
import org.polygraph.check.Checker;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A text to be checked, and below it what the archive says of each of its claims. */
@Controller
@RequestMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
class CheckPage {

    private final Checker checker;

    CheckPage(Checker checker) {
        this.checker = checker;
    }

    /** The form; with a {@code text} also what is known of it, so that a check can be linked to. */
    @GetMapping
    String form(@RequestParam(defaultValue = "") String text, Model model) {
        return text.isBlank() ? empty(model) : check(text, model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String check(HttpServletRequest request, Model model) {
        return check(
                request.getParameter("text") == null ? "" : request.getParameter("text"), model);
    }

    private static String empty(Model model) {
        model.addAttribute("text", "");
        return "check";
    }

    private String check(String text, Model model) {
        model.addAttribute("text", text);
        try {
            model.addAttribute("report", checker.check(Submission.ofText(text)));
        } catch (RejectedArticleException e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "check";
    }
}
