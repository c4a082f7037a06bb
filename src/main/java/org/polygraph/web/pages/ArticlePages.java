package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.web.api.ClaimsOf;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.polygraph.web.api.Parameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Articles: listed, and one with its claims marked in its text. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class ArticlePages {

    private final Archive archive;
    private final Lookup lookup;

    ArticlePages(Archive archive, Lookup lookup) {
        this.archive = archive;
        this.lookup = lookup;
    }

    @GetMapping("/articles")
    String articles(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        Page<ArticleRecord> page =
                archive.articles(
                        Parameter.LANGUAGE.text(request),
                        Parameter.STORY.text(request),
                        paging.page(),
                        paging.size());
        model.addAttribute("articles", page.items());
        model.addAttribute("links", PageLinks.of(page, request));
        return "articles";
    }

    @GetMapping("/articles/{id}/revisions")
    String revisions(@PathVariable String id, Model model) {
        model.addAttribute("article", lookup.article(id));
        model.addAttribute("revisions", lookup.revisions(id));
        return "revisions";
    }

    @GetMapping("/articles/{id}")
    String article(@PathVariable String id, Model model) {
        ArticleRecord article = lookup.article(id);
        List<MarkedText.Numbered> claims =
                MarkedText.numbered(
                        archive.claims(ClaimsOf.article(id), 0, Paging.MAX_SIZE).items());
        model.addAttribute("article", article);
        model.addAttribute("claims", claims);
        model.addAttribute(
                "marked",
                MarkedText.of(lookup.text(id), claims, article.regions(), article.diagnostics()));
        return "article";
    }
}
