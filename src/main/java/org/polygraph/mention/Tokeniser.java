package org.polygraph.mention;

import org.polygraph.mention.Token.Kind;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a segment into numbers in digits, the longest phrases of a lexicon, other words and other
 * characters; one pass, without going back.
 */
final class Tokeniser {

    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ENDING = 5;
    private static final String SEPARATORS = ".,'٬٫،";

    /** More than the longest number, date or version has; what has more is read in pieces. */
    private static final int MOST_GROUPS = 12;

    private final FoldedText text;
    private final QuantityLexicon lexicon;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private final Longest longest = new Longest();
    private int position;

    private Tokeniser(FoldedText text, int start, int end, QuantityLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.position = start;
        this.end = end;
    }

    /** The tokens of a folded range. */
    static Tokens tokens(FoldedText text, int start, int end, QuantityLexicon lexicon) {
        Tokeniser tokeniser = new Tokeniser(text, start, end, lexicon);
        tokeniser.run();
        return new Tokens(text, lexicon, tokeniser.tokens);
    }

    private void run() {
        boolean spaced = true;
        while (position < end) {
            char c = text.charAt(position);
            if (c == ' ') {
                spaced = true;
                position++;
                continue;
            }
            if (WordEdges.isDigit(c)) {
                digits(spaced);
            } else if (!phrase(spaced)) {
                other(c, spaced);
            }
            spaced = false;
        }
    }

    private void digits(boolean spaced) {
        int start = position;
        if (!isDigitAt(start)) {
            // superscripts, circled numbers and fractions fold to digits and are none
            while (position < end
                    && WordEdges.isDigit(text.charAt(position))
                    && !isDigitAt(position)) {
                position++;
            }
            add(Kind.MARK, start, spaced);
            return;
        }
        List<String> groups = new ArrayList<>(2);
        StringBuilder marks = new StringBuilder(2);
        int from = start;
        int to = digitsEnd(from);
        groups.add(text.substring(from, to));
        int first = to;
        while (to + 1 < end && groups.size() < MOST_GROUPS && separates(to, groups, marks)) {
            from = to + 1;
            int next = digitsEnd(from);
            marks.append(text.charAt(to) == '،' ? ',' : text.charAt(to));
            groups.add(text.substring(from, next));
            to = next;
        }
        NumberLiteral number = NumberLiteral.of(groups, marks.toString(), lexicon.separators());
        if (number.readings().isEmpty() && number.separator() != '.') {
            number = number.first();
            to = first;
        }
        position = to;
        tokens.add(new Token(Kind.NUMBER, start, to, spaced, List.of(), number));
    }

    /** Whether the character here parts two groups of digits of one number. */
    private boolean separates(int at, List<String> groups, StringBuilder marks) {
        char c = text.charAt(at);
        if (!WordEdges.isDigit(text.charAt(at + 1))) {
            return false;
        }
        if (c != ' ') {
            return SEPARATORS.indexOf(c) >= 0;
        }
        if (marks.chars().anyMatch(m -> m != ' ') || groups.getFirst().length() > 3) {
            return false;
        }
        boolean narrow = text.original().charAt(text.span(at, at + 1).start()) != ' ';
        return digitsEnd(at + 1) == at + 4 && (narrow || lexicon.separators().spaced());
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < end && WordEdges.isDigit(text.charAt(i)) && (i == from || isDigitAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isDigitAt(int index) {
        char c = text.original().charAt(text.span(index, index + 1).start());
        return c >= '0' && c <= '9' || Character.isDigit(c) || Character.isSurrogate(c);
    }

    private boolean phrase(boolean spaced) {
        boolean behindPhrase = !spaced && !tokens.isEmpty() && tokens.getLast().kind() != Kind.WORD;
        if (!behindPhrase && !WordEdges.canStart(text, position)) {
            return false;
        }
        longest.clear();
        lexicon.phrases().matchAt(text, position, end, longest);
        if (longest.end == 0) {
            return false;
        }
        tokens.add(
                new Token(
                        Kind.PHRASE,
                        position,
                        longest.end,
                        spaced,
                        List.copyOf(longest.senses),
                        null));
        position = longest.end;
        return true;
    }

    private void other(char c, boolean spaced) {
        int start = position++;
        if (Character.isHighSurrogate(c) && position < end) {
            position++;
        }
        if (!WordEdges.isWord(c)) {
            add(Kind.MARK, start, spaced);
            return;
        }
        while (position < end
                && WordEdges.isWord(text.charAt(position))
                && !WordEdges.canEnd(text, position)) {
            position++;
        }
        if (isHangul(c)) {
            while (position < end && isHangul(text.charAt(position))) {
                position++;
            }
        }
        if (!inflected(start, spaced)) {
            add(Kind.WORD, start, spaced);
            prefixed(start);
        }
    }

    /**
     * A word behind a number that is a unit, currency or magnitude but for its ending: forintba,
     * százalékkal, eurolla.
     */
    private boolean inflected(int start, boolean spaced) {
        if (!lexicon.style().inflects() || tokens.isEmpty() || !isAmount(tokens.getLast())) {
            return false;
        }
        int shortest = Math.max(start + SHORTEST_STEM, position - LONGEST_ENDING);
        for (int cut = position - 1; cut >= shortest; cut--) {
            int stem = cut - start;
            List<Sense> senses =
                    lexicon.phrases().get(text.substring(start, cut)).stream()
                            .filter(sense -> isInflected(sense, stem))
                            .toList();
            if (!senses.isEmpty()) {
                tokens.add(new Token(Kind.PHRASE, start, position, spaced, senses, null));
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(Token token) {
        return token.isNumber() || token.sense(Sense.Scale.class) != null;
    }

    private boolean isInflected(Sense sense, int stem) {
        return switch (sense) {
            case Sense.CurrencyWord word -> word.form() == Sense.CurrencyWord.Form.NAME;
            case Sense.Unit unit -> stem > SHORTEST_STEM;
            case Sense.Scale scale -> stem > SHORTEST_STEM && lexicon.style().inflectsScales();
            default -> false;
        };
    }

    /** A word whose rest behind a prefixed particle (Arabic, Hebrew) is a phrase ends before it. */
    private void prefixed(int start) {
        for (int i = start + 1; i < Math.min(position, start + 4); i++) {
            if (!WordEdges.canStart(text, i)) {
                continue;
            }
            longest.clear();
            lexicon.phrases().matchAt(text, i, end, longest);
            if (longest.end > 0) {
                Token word = tokens.removeLast();
                List<Sense> senses = lexicon.phrases().get(text.substring(start, i));
                Kind kind = senses.isEmpty() ? Kind.WORD : Kind.PHRASE;
                tokens.add(new Token(kind, start, i, word.spaced(), senses, null));
                position = i;
                return;
            }
        }
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    private void add(Kind kind, int start, boolean spaced) {
        tokens.add(new Token(kind, start, position, spaced, List.of(), null));
    }

    /** The longest match at one place. */
    private static final class Longest implements PhraseTrie.Visitor<Sense> {
        private final List<Sense> senses = new ArrayList<>();
        private int end;

        void clear() {
            senses.clear();
            end = 0;
        }

        @Override
        public void match(int start, int matchEnd, Sense sense) {
            if (matchEnd > end) {
                senses.clear();
                end = matchEnd;
            }
            senses.add(sense);
        }
    }
}
