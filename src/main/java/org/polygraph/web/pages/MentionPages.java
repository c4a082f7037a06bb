package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.pipeline.IngestPipeline;
import org.polygraph.text.CodePoints;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything an article names, each with what made the program read it so. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class MentionPages {

    /** Code points shown on either side of a mention. */
    private static final int CONTEXT = 40;

    private final Lookup lookup;
    private final IngestPipeline pipeline;

    MentionPages(Lookup lookup, IngestPipeline pipeline) {
        this.lookup = lookup;
        this.pipeline = pipeline;
    }

    /**
     * A mention where it stands.
     *
     * @param before the words before it, on the same line
     * @param after the words behind it, on the same line
     */
    public record InContext(MentionRecord mention, String before, String after) {

        static InContext of(MentionRecord mention, String text, CodePoints codePoints) {
            int start = codePoints.toUtf16(mention.start());
            int end = codePoints.toUtf16(mention.end());
            int first = codePoints.toUtf16(Math.max(0, mention.start() - CONTEXT));
            int last = codePoints.toUtf16(Math.min(codePoints.length(), mention.end() + CONTEXT));
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
            return new InContext(
                    mention,
                    lineStart < first
                            ? "…" + text.substring(first, start)
                            : text.substring(lineStart, start),
                    last < lineEnd
                            ? text.substring(end, last) + "…"
                            : text.substring(end, lineEnd));
        }
    }

    @GetMapping("/articles/{id}/mentions")
    String mentions(@PathVariable String id, HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        ArticleRecord article = lookup.article(id);
        String text = lookup.text(id);
        CodePoints codePoints = CodePoints.of(text);
        Page<MentionRecord> page =
                Page.of(pipeline.graph(article, text).mentions(), paging.page(), paging.size());
        model.addAttribute("article", article);
        model.addAttribute(
                "mentions",
                page.items().stream().map(m -> InContext.of(m, text, codePoints)).toList());
        model.addAttribute("links", PageLinks.of(page, request));
        return "mentions";
    }
}
