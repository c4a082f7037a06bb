package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.web.api.ClaimsOf;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories, and the heart of the service: statements × languages. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class StoryPages {

    private final Archive archive;
    private final Lookup lookup;

    StoryPages(Archive archive, Lookup lookup) {
        this.archive = archive;
        this.lookup = lookup;
    }

    /** A story with how many of its statements differ between versions. */
    public record Summary(StoryRecord story, long disputed, long agreed) {}

    @GetMapping("/stories")
    String stories(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        Page<StoryRecord> page = archive.stories(paging.page(), paging.size());
        model.addAttribute("stories", summaries(page.items()));
        model.addAttribute("links", PageLinks.of(page, request));
        return "stories";
    }

    @GetMapping("/stories/{id}")
    String story(@PathVariable String id, Model model) {
        StoryRecord story = lookup.story(id);
        List<ArticleRecord> articles =
                story.articles().stream().map(archive::article).flatMap(Optional::stream).toList();
        model.addAttribute("story", story);
        model.addAttribute("articles", articles);
        model.addAttribute(
                "table", StoryTable.of(story.languages(), articles, statements(story), claims(id)));
        return "story";
    }

    List<Summary> summaries(List<StoryRecord> stories) {
        return stories.stream().map(this::summary).toList();
    }

    private Summary summary(StoryRecord story) {
        List<StatementRecord> statements = statements(story);
        return new Summary(
                story,
                statements.stream().filter(s -> s.agreement().equals("disputed")).count(),
                statements.stream().filter(s -> s.agreement().equals("agreed")).count());
    }

    private List<StatementRecord> statements(StoryRecord story) {
        return story.statements().stream()
                .map(archive::statement)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, ClaimRecord> claims(String story) {
        Map<String, ClaimRecord> byId = new HashMap<>();
        Page<ClaimRecord> page;
        int number = 0;
        do {
            page = archive.claims(ClaimsOf.story(story), number++, Paging.MAX_SIZE);
            page.items().forEach(claim -> byId.put(claim.id(), claim));
        } while (byId.size() < page.total() && !page.items().isEmpty());
        return byId;
    }
}
