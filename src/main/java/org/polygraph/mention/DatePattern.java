package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;

import java.util.ArrayList;
import java.util.List;

/**
 * A date pattern of CLDR (UTS 35, part 4, "Date Field Symbol Table") as what stands one after
 * another in a text.
 *
 * @param pattern as CLDR has it, for the derivation
 * @param parts in order
 */
record DatePattern(String pattern, List<Part> parts) {

    /** A field of the date or the text between two. */
    sealed interface Part {}

    /**
     * A field.
     *
     * @param kind its symbol: y, M, d, E, Q or G
     * @param width how often the symbol stands there
     */
    record Field(char kind, int width) implements Part {

        boolean isName() {
            return kind == 'E' || kind == 'G' || kind != 'y' && kind != 'd' && width >= 3;
        }
    }

    /** Folded text between two fields. */
    record Literal(String folded) implements Part {}

    boolean startsWithNumber() {
        return parts.getFirst() instanceof Field field && !field.isName();
    }

    /** Reads a pattern; null where it has fields that no date in news has. */
    static @Nullable DatePattern of(String pattern) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
                if (doubled) {
                    literal.append('\'');
                    i += 2;
                    continue;
                }
                quoted = !quoted;
                i++;
                continue;
            }
            if (quoted || !isLetter(c)) {
                literal.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < pattern.length() && pattern.charAt(end) == c) {
                end++;
            }
            char kind = kind(c);
            if (kind == 0) {
                return null;
            }
            addLiteral(parts, literal);
            parts.add(new Field(kind, end - i));
            i = end;
        }
        addLiteral(parts, literal);
        return new DatePattern(pattern, List.copyOf(parts));
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        String folded = FoldedText.fold(literal.toString());
        String text = parts.isEmpty() ? folded.stripLeading() : folded;
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
        literal.setLength(0);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The symbol that stands for all of its kind, or 0. */
    private static char kind(char c) {
        return switch (c) {
            case 'y', 'u', 'r' -> 'y';
            case 'M', 'L' -> 'M';
            case 'd' -> 'd';
            case 'E', 'c' -> 'E';
            case 'Q', 'q' -> 'Q';
            case 'G' -> 'G';
            default -> 0;
        };
    }

    boolean has(char kind) {
        return parts.stream().anyMatch(p -> p instanceof Field field && field.kind() == kind);
    }
}
