package org.polygraph.article;

import org.polygraph.text.Span;

import java.util.Locale;

/** An article as a text that a person can check line by line: the form of the golden files. */
final class Transcript {

    private Transcript() {}

    static String of(Article article) {
        StringBuilder out = new StringBuilder();
        out.append("language ").append(article.language()).append('\n');
        out.append("title ").append(article.title()).append('\n');
        out.append("url ").append(article.url()).append('\n');
        out.append("published ").append(article.published()).append('\n');
        for (Diagnostic diagnostic : article.diagnostics()) {
            out.append("diagnostic ").append(diagnostic.code()).append('\n');
        }
        out.append('\n');
        int number = 0;
        for (Segment segment : article.segments()) {
            out.append(line(article, number++, segment)).append('\n');
        }
        return out.toString();
    }

    private static String line(Article article, int number, Segment segment) {
        return String.format(
                Locale.ROOT,
                "%3d p%-3d %-10s %-10s %s%s%s | %s",
                number,
                segment.paragraph(),
                mark(article, segment),
                segment.kind().name().toLowerCase(Locale.ROOT),
                segment.language(),
                segment.heading() == null ? "" : " h" + segment.heading(),
                segment.leadIn() == null ? "" : " in" + segment.leadIn(),
                segment.span().of(article.text()));
    }

    private static String mark(Article article, Segment segment) {
        if (segment.region() == null) {
            return "";
        }
        if (segment.region() == Region.Kind.BOILERPLATE) {
            return "furniture";
        }
        Span original =
                article.regions().stream()
                        .filter(region -> region.span().contains(segment.span()))
                        .map(Region::original)
                        .findFirst()
                        .orElse(null);
        int first = 0;
        for (Segment other : article.segments()) {
            if (original != null && original.contains(other.span())) {
                return "=" + first;
            }
            first++;
        }
        return "=?";
    }
}
