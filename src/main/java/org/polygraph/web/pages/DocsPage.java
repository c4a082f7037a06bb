package org.polygraph.web.pages;

import org.polygraph.web.api.ProblemCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The API told on one page. */
@Controller
class DocsPage {

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    String docs(Model model) {
        model.addAttribute("problems", ProblemCode.values());
        return "docs";
    }
}
