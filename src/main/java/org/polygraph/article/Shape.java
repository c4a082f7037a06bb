package org.polygraph.article;

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
            boolean blank = CharacterTraits.isBlank(c);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
            columns += CharacterTraits.columns(c);
            letters += CharacterTraits.isLetter(c) ? 1 : 0;
            digits += CharacterTraits.isDigit(c) ? 1 : 0;
            boolean terminal = CharacterTraits.isTerminal(c);
            if (terminated && !terminal && (blank || c > 0x2e80)) {
                sentences++;
            }
            terminated = terminal || terminated && CharacterTraits.isCloser(c);
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

    private static End end(CharSequence text, Span span) {
        int i = span.end();
        while (i > span.start() && CharacterTraits.isCloser(text.charAt(i - 1))) {
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
            default -> CharacterTraits.isTerminal(last) ? End.SENTENCE : End.OPEN;
        };
    }
}
