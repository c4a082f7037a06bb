package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.article.Segment;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/** What the recogniser finds in a text, of which each line is a sentence. */
public record Reading(Article article, List<Mention> mentions, List<Diagnostic> diagnostics) {

    static Reading of(String language, @Nullable String published, String text) {
        Article article = article(language, published, text);
        List<Mention> mentions = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        new QuantityRecogniser()
                .recognise(ArticleText.of(article), mentions::add, diagnostics::add);
        return new Reading(article, mentions, diagnostics);
    }

    /** A text of which each line is a sentence. */
    public static Article article(String language, @Nullable String published, String text) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Span span = new Span(start, start + line.length());
                segments.add(
                        new Segment(
                                Segment.Kind.SENTENCE,
                                span,
                                segments.size(),
                                language,
                                null,
                                null,
                                null));
            }
            start += line.length() + 1;
        }
        return new Article(
                text, null, language, 1, null, published, null, segments, List.of(), List.of());
    }

    /**
     * One line a mention: {@code class|quote|value or low..high or edtf|unit|qualifier or bound}.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Mention mention : mentions) {
            lines.add(line(mention));
        }
        for (Diagnostic diagnostic : diagnostics) {
            lines.add(diagnostic.code() + "|" + diagnostic.span().of(article.text()));
        }
        return lines;
    }

    private String line(Mention mention) {
        String quote = mention.span().of(article.text());
        return switch (mention) {
            case Quantity q -> {
                String value =
                        q.value() != null
                                ? q.value().toPlainString()
                                : String.valueOf(q.low()) + ".." + q.high();
                String unit = q.unit() == null ? "" : q.unit();
                String qualifier =
                        q.qualifier() == Qualifier.EXACTLY ? "" : "|" + q.qualifier().label();
                yield q.kind().label() + "|" + quote + "|" + value + "|" + unit + qualifier;
            }
            case TimeExpression t -> {
                String bound =
                        t.bound() == TimeExpression.Bound.AT
                                ? ""
                                : "|" + t.bound().name().toLowerCase(java.util.Locale.ROOT);
                yield (t.isPeriod() ? "period" : "date") + "|" + quote + "|" + t.edtf() + bound;
            }
            default -> throw new IllegalStateException("not a quantity or time: " + mention);
        };
    }
}
