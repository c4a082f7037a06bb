package org.polygraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

import org.polygraph.text.Span;

/**
 * What a block looks like to somebody who cannot read its language.
 *
 * @param columns its width, where an East Asian wide character takes two columns
 * @param letters number of letters
 * @param digits number of digits
 * @param words number of runs between spaces
 * @param end how it ends
 * @param sentences number of sentence ends within it, the last character's included
 */
record Shape(int columns, int letters, int digits, int words, End end, int sentences) {

    /** A line of fewer columns can be a heading. */
    private static final int LONGEST_HEADING = 130;

    /** A line of more columns is running text, whatever it ends with. */
    private static final int LONGEST_LABEL = 160;

    private static final int SHORTEST_SENTENCE = 24;

    /** How a block ends. */
    enum End {
        /** With a word. */
        OPEN,
        /** With a point, an exclamation mark or what does that in other scripts. */
        SENTENCE,
        QUESTION,
        COLON,
        /** With a comma or a semicolon. */
        PAUSE
    }

    static Shape of(CharSequence text, Span span) {
        int columns = 0;
        int letters = 0;
        int digits = 0;
        int words = 0;
        int sentences = 0;
        boolean inWord = false;
        boolean terminated = false;
        int i = span.start();
        while (i < span.end()) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            boolean blank = c < 0x10000 && Blanks.isBlank((char) c);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
            columns += columns(c);
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            boolean terminal = isTerminal(c);
            if (terminated && !terminal && (blank || c > 0x2e80)) {
                sentences++;
            }
            terminated = terminal || terminated && isCloser(c);
        }
        sentences += terminated ? 1 : 0;
        return new Shape(columns, letters, digits, words, end(text, span), sentences);
    }

    /** Whether it reads as running text: it ends as a sentence does, or is long. */
    boolean isRunningText() {
        return columns > LONGEST_LABEL
                || (end == End.SENTENCE || sentences > 1) && columns >= SHORTEST_SENTENCE;
    }

    /** Whether it can be a heading: one short line that does not end as a statement does. */
    boolean isHeadingLike() {
        return columns <= LONGEST_HEADING
                && letters >= 2
                && letters >= digits * 2
                && (end == End.OPEN && sentences == 0 || end == End.QUESTION && sentences <= 2);
    }

    private static int columns(int c) {
        if (c < 0x1100) {
            int type = UCharacter.getType(c);
            return type == ECharacterCategory.NON_SPACING_MARK ? 0 : 1;
        }
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE
                        || width == UCharacter.EastAsianWidth.FULLWIDTH
                ? 2
                : 1;
    }

    private static End end(CharSequence text, Span span) {
        int i = span.end();
        while (i > span.start() && isCloser(text.charAt(i - 1))) {
            i--;
        }
        if (i == span.start()) {
            return End.OPEN;
        }
        char last = text.charAt(i - 1);
        return switch (last) {
            case '?', '？', '؟', '⁇', '՞' -> End.QUESTION;
            case ':', '：', '﹕' -> End.COLON;
            case ',', '，', '、', ';', '；', '،', '؛' -> End.PAUSE;
            case '…' -> End.SENTENCE;
            default -> isTerminal(last) ? End.SENTENCE : End.OPEN;
        };
    }

    static boolean isTerminal(int c) {
        if (c < 0x80) {
            return c == '.' || c == '!' || c == '?';
        }
        return c >= 0x37e && UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
    }

    static boolean isCloser(int c) {
        return c == ')'
                || c == ']'
                || c == '"'
                || c == '\''
                || c > 0x7f
                        && (UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK)
                                || UCharacter.getType(c) == ECharacterCategory.END_PUNCTUATION);
    }
}
