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

/** A text to be checked, and below it what the archive says of each of its claims. */
@Controller
@RequestMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
class CheckPage {

    private final Checker checker;

    CheckPage(Checker checker) {
        this.checker = checker;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("text", "");
        return "check";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String check(HttpServletRequest request, Model model) {
        String text = request.getParameter("text") == null ? "" : request.getParameter("text");
        model.addAttribute("text", text);
        try {
            model.addAttribute("report", checker.check(Submission.ofText(text)));
        } catch (RejectedArticleException e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "check";
    }
}
