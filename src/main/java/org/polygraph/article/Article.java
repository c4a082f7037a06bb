package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.ContentId;

import java.util.List;

/**
 * One text as published, one revision; identified by the hash of its text.
 *
 * @param text the stored text, which every offset counts in; for plain text as it came
 * @param title its headline, or null where it has none
 * @param language BCP 47 tag of the language most of it is in; {@code und} where that is not known
 * @param languageConfidence from 0 to 1
 * @param url where it was published, or null
 * @param published EDTF date, or null
 * @param story the story the submitter put it in, or null
 * @param segments in the order of the text, not overlapping
 * @param regions boilerplate and repeats, in the order of the text
 * @param diagnostics what was noticed on reading
 */
public record Article(
        String text,
        @Nullable String title,
        String language,
        double languageConfidence,
        @Nullable String url,
        @Nullable String published,
        @Nullable String story,
        List<Segment> segments,
        List<Region> regions,
        List<Diagnostic> diagnostics) {

    public Article {
        segments = List.copyOf(segments);
        regions = List.copyOf(regions);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The hash of the stored text. */
    public String id() {
        return ContentId.of("article", sha256());
    }

    public String sha256() {
        return ContentId.sha256(text);
    }
}
