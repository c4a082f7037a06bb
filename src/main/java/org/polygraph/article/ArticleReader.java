package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.LanguageGuess;
import org.polygraph.language.LanguageIdentifier;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes an article of what somebody hands in: the stored text, its language, its regions and its
 * segments. {@code docs/articles.md} says in plain words what is done to a text.
 *
 * <p>Thread-safe; one for the service. Time and memory: linear in the length of the text.
 */
public final class ArticleReader {

    /** Made when the first text comes: it takes a second, which no start has to wait for. */
    private static final class Identifier {
        private static final LanguageIdentifier SHARED = new LanguageIdentifier();
    }

    /**
     * Reads a submission.
     *
     * @throws RejectedArticleException where no article can be made of it: {@code empty-text},
     *     {@code binary-content}, {@code text-too-long}, {@code html-without-text}
     */
    public Article read(Submission submission) {
        Source source = Source.of(submission);
        String text = source.text();
        List<Block> blocks = source.blocks();
        List<Shape> shapes = blocks.stream().map(block -> Shape.of(text, block.span())).toList();
        List<Wording> wordings = blocks.stream().map(block -> Wording.of(text, block)).toList();
        Repeats repeats = Repeats.of(wordings, shapes);
        boolean[] boilerplate = Boilerplate.of(text, blocks, shapes, wordings);
        Outline outline = Outline.of(text, blocks, shapes, repeats, boilerplate, source.title());
        ParagraphLanguages languages = new ParagraphLanguages(Identifier.SHARED, text, blocks);
        LanguageGuess language = language(submission, source, languages, boilerplate);
        String[] each = languages.each(language.bcp47(), shapes);
        List<Segment> segments =
                Segments.of(
                        text,
                        blocks,
                        outline,
                        block -> each[block],
                        block -> region(block, boilerplate, repeats));
        return new Article(
                text,
                title(source, blocks, outline),
                language.bcp47(),
                language.confidence(),
                source.url(),
                source.published(),
                submission.story(),
                segments,
                regions(blocks, boilerplate, repeats),
                Diagnostics.of(text, language.bcp47(), segments));
    }

    /** What the submitter says; else what the body tells, with the page's markup as a hint. */
    private static LanguageGuess language(
            Submission submission,
            Source source,
            ParagraphLanguages languages,
            boolean[] boilerplate) {
        if (submission.language() != null && !submission.language().isBlank()) {
            return new LanguageGuess(ParagraphLanguages.canonical(submission.language()), 1);
        }
        boolean[] body = new boolean[boilerplate.length];
        for (int i = 0; i < body.length; i++) {
            body[i] = !boilerplate[i];
        }
        return languages.main(body, source.language());
    }

    private static @Nullable String title(Source source, List<Block> blocks, Outline outline) {
        if (source.title() != null && !source.title().isBlank()) {
            return source.title().strip();
        }
        return outline.title() < 0 ? null : blocks.get(outline.title()).span().of(source.text());
    }

    private static Region.@Nullable Kind region(int block, boolean[] boilerplate, Repeats repeats) {
        if (boilerplate[block]) {
            return Region.Kind.BOILERPLATE;
        }
        return repeats.isRepeat(block) ? Region.Kind.REPEAT : null;
    }

    /** A region for each run of boilerplate and for each repeated block. */
    private static List<Region> regions(
            List<Block> blocks, boolean[] boilerplate, Repeats repeats) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i).line();
            if (boilerplate[i]) {
                while (i + 1 < blocks.size() && boilerplate[i + 1]) {
                    span = span.cover(blocks.get(++i).line());
                }
                regions.add(new Region(Region.Kind.BOILERPLATE, span, null));
                continue;
            }
            Integer original = repeats.original(i);
            if (original != null) {
                regions.add(new Region(Region.Kind.REPEAT, span, blocks.get(original).line()));
            }
        }
        return regions;
    }
}
