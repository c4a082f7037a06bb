package org.polygraph.web.pages;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** The first page. */
@Controller
class HomePage {

    private static final int SHOWN = 10;

    private final Archive archive;
    private final StoryPages stories;

    HomePage(Archive archive, StoryPages stories) {
        this.archive = archive;
        this.stories = stories;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Model model) {
        model.addAttribute("stories", stories.summaries(archive.stories(0, SHOWN).items()));
        model.addAttribute("articles", latest());
        model.addAttribute("articleCount", archive.articles(null, null, 0, 1).total());
        model.addAttribute("claimCount", archive.claims(ClaimFilter.ALL, 0, 1).total());
        return "home";
    }

    /** The list is by time of ingest, so the latest are at its end. */
    private List<ArticleRecord> latest() {
        long total = archive.articles(null, null, 0, 1).total();
        int last = (int) Math.max(0, (total - 1) / SHOWN);
        return archive.articles(null, null, last, SHOWN).items().reversed();
    }
}
