package org.polygraph.collation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence, heading or list item of an article, as it is held against those of another language.
 *
 * @param start code point offset
 * @param end code point offset after the last
 * @param length characters, white space left out
 * @param signs what no translation changes: digits, names in Latin letters
 * @param shape punctuation that translations mostly keep: {@code ?}, {@code :}, {@code (}, {@code
 *     —}
 * @param entities ids of the entities it mentions, as far as they were looked for
 * @param wording what it says in words that every translation has
 */
record Passage(
        int start,
        int end,
        int length,
        Set<String> signs,
        Set<Character> shape,
        Set<String> entities,
        Wording wording) {

    /** The sign of a passage that speaks of a fiscal year. */
    static final String FISCAL = "fiscal year";

    Passage {
        entities = Set.copyOf(entities);
        signs = Set.copyOf(signs);
        shape = Set.copyOf(shape);
    }

    /** Reads the signs off a passage's text. */
    static Passage of(int start, int end, String text, Set<String> entities) {
        Set<String> signs = new TreeSet<>();
        Set<Character> shape = new TreeSet<>();
        int length = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            length += Character.isWhitespace(c) ? 0 : 1;
            Character mark = mark(c);
            if (mark != null) {
                shape.add(mark);
            }
            int next = signs(text, i, signs);
            length += Math.max(0, next - i - 1);
            i = Math.max(next, i + 1);
        }
        return new Passage(start, end, length, signs, shape, entities, Wording.NONE);
    }

    /** The same with more signs, such as the values of its amounts, however they are written. */
    Passage withSigns(Set<String> more) {
        Set<String> all = new TreeSet<>(signs);
        all.addAll(more);
        return new Passage(start, end, length, all, shape, entities, wording);
    }

    Passage withWording(Wording read) {
        return new Passage(start, end, length, signs, shape, entities, read);
    }

    /** Neighbours as one. */
    static Passage joined(List<Passage> neighbours) {
        if (neighbours.size() == 1) {
            return neighbours.getFirst();
        }
        Passage first = neighbours.getFirst();
        Set<String> signs = new TreeSet<>();
        Set<Character> shape = new TreeSet<>();
        Set<String> entities = new TreeSet<>();
        int length = 0;
        for (Passage passage : neighbours) {
            signs.addAll(passage.signs());
            shape.addAll(passage.shape());
            entities.addAll(passage.entities());
            length += passage.length();
        }
        Wording wording = Wording.joined(neighbours.stream().map(Passage::wording).toList());
        return new Passage(
                first.start(), neighbours.getLast().end(), length, signs, shape, entities, wording);
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Index of the passage an offset lies in, or of the next one before it; -1 if none. */
    static int at(List<Passage> passages, int offset) {
        for (int i = passages.size() - 1; i >= 0; i--) {
            if (passages.get(i).contains(offset)) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the number or Latin name that starts at an index; returns where it ends. */
    private static int signs(String text, int from, Set<String> signs) {
        if (Character.isDigit(text.charAt(from))) {
            return number(text, from, signs);
        }
        return isLatin(text.charAt(from)) ? name(text, from, signs) : from;
    }

    private static int number(String text, int from, Set<String> signs) {
        StringBuilder digits = new StringBuilder();
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (!separates(text, i)) {
                break;
            }
            i++;
        }
        signs.add(digits.toString());
        return i;
    }

    /** Whether digits go on behind a separator: 67,000; 67.000; 67 000; 2.5. */
    private static boolean separates(String text, int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length() || !Character.isDigit(text.charAt(i + 1))) {
            return false;
        }
        if (c == '.' || c == ',' || c == '’' || c == '\'' || c == '٬' || c == '٫') {
            return true;
        }
        return Character.isSpaceChar(c)
                && i + 3 < text.length()
                && Character.isDigit(text.charAt(i + 2))
                && Character.isDigit(text.charAt(i + 3))
                && (i + 4 >= text.length() || !Character.isDigit(text.charAt(i + 4)));
    }

    private static int firstWord(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int name(String text, int from, Set<String> signs) {
        int i = from;
        boolean capital = false;
        // A sentence starts with a capital letter, whatever word it starts with.
        boolean first = from == firstWord(text);
        while (i < text.length() && isLatin(text.charAt(i))) {
            capital |= Character.isUpperCase(text.charAt(i)) && !(first && i == from);
            i++;
        }
        if (capital && i - from > 1) {
            signs.add(text.substring(from, i).toLowerCase(java.util.Locale.ROOT));
        }
        return i;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷';
    }

    private static @org.jspecify.annotations.Nullable Character mark(char c) {
        return switch (c) {
            case '?', '？', '؟', '\u037e' -> '?';
            case ':', '：' -> ':';
            case '(', '（' -> '(';
            case '—', '–' -> '—';
            case '!', '！' -> '!';
            case '"', '“', '«', '「', '„', '『' -> '"';
            default -> null;
        };
    }
}
