package org.polygraph.article;

import org.polygraph.language.LanguageGuess;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/** What a reader of an article should know of how it was read. */
final class Diagnostics {

    private Diagnostics() {}

    static List<Diagnostic> of(String text, String language, List<Segment> segments) {
        List<Diagnostic> found = new ArrayList<>();
        if (language.equals(LanguageGuess.UNKNOWN)) {
            found.add(
                    new Diagnostic(
                            "unknown-language",
                            "the language of the text is not known",
                            all(segments)));
        }
        if (segments.stream().noneMatch(segment -> saysSomething(text, segment))) {
            found.add(new Diagnostic("no-sentence", "the text has no sentence", all(segments)));
        }
        otherLanguages(language, segments, found);
        return found;
    }

    private static boolean saysSomething(String text, Segment segment) {
        return segment.isBody()
                && segment.span().of(text).codePoints().anyMatch(Character::isLetter);
    }

    /** One for each run of body segments in another language than the article's. */
    private static void otherLanguages(
            String language, List<Segment> segments, List<Diagnostic> found) {
        int i = 0;
        while (i < segments.size()) {
            Segment first = segments.get(i);
            Span span = first.span();
            i++;
            if (first.language().equals(language) || !first.isBody()) {
                continue;
            }
            while (i < segments.size()
                    && segments.get(i).isBody()
                    && segments.get(i).language().equals(first.language())) {
                span = span.cover(segments.get(i++).span());
            }
            found.add(
                    new Diagnostic(
                            "other-language",
                            "a passage in " + first.language() + ", not in " + language,
                            span));
        }
    }

    private static Span all(List<Segment> segments) {
        return segments.isEmpty()
                ? new Span(0, 0)
                : segments.getFirst().span().cover(segments.getLast().span());
    }
}
