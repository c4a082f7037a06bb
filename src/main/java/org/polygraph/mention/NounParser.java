package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Role;

import java.util.List;

/**
 * Finds what a number counts: a noun that the lexicon has, or the word behind the number, past its
 * adjectives, where it can be one.
 */
final class NounParser {

    private static final int MOST_ADJECTIVES = 3;

    private final Tokens tokens;
    private final QuantityLexicon.Style style;

    NounParser(Tokens tokens) {
        this.tokens = tokens;
        this.style = tokens.lexicon().style();
    }

    /**
     * @param text the noun as it stands in the text
     * @param end the token after it
     * @param known whether the lexicon has it
     */
    record Noun(String text, int end, boolean known) {}

    @Nullable Noun behind(Amount amount, int from) {
        if (!amount.inDigits() && !amount.scaled() && amount.value().intValue() < 2) {
            return null;
        }
        int first = from;
        if (tokens.get(first).is(Role.OF) && amount.takesOf()
                || tokens.get(first).is(Role.OF_COUNTED)) {
            first++;
        }
        Noun known = known(first);
        if (known != null) {
            return known;
        }
        return style.spaced() ? word(first) : null;
    }

    /** A noun or classifier of the lexicon, past its adjectives. */
    private @Nullable Noun known(int first) {
        Noun last = null;
        for (int i = first; i <= first + MOST_ADJECTIVES; i++) {
            Token token = tokens.get(i);
            if (token.is(Role.CLASSIFIER)) {
                boolean noun = tokens.get(i + 1).is(Role.NOUN);
                return noun ? noun(i + 1) : noun(i);
            }
            if (token.is(Role.NOUN)) {
                last = noun(i);
            }
            if (!token.is(Role.MODIFIER)) {
                break;
            }
        }
        return last;
    }

    private Noun noun(int index) {
        boolean known = tokens.get(index).is(Role.NOUN) || tokens.get(index).is(Role.CLASSIFIER);
        if (isRepeated(index)) {
            String twice = tokens.span(index, index + 3).of(tokens.text().original());
            return new Noun(twice, index + 3, known);
        }
        return new Noun(tokens.original(index), index + 1, known);
    }

    /** "luka-luka": the plural of Malay and Indonesian. */
    private boolean isRepeated(int index) {
        return tokens.isMark(index + 1, '-')
                && tokens.isTight(index + 1)
                && tokens.isTight(index + 2)
                && tokens.folded(index + 2).equals(tokens.folded(index));
    }

    private @Nullable Noun word(int first) {
        int last = -1;
        int i = first;
        for (int words = 0; words <= MOST_ADJECTIVES; words++) {
            if (!isWord(i)) {
                break;
            }
            int head = head(i);
            if (tokens.get(head).is(Role.NOUN)) {
                return noun(i, head);
            }
            if (tokens.get(head).is(Role.MODIFIER) || isAdjective(head)) {
                last = head;
            } else if (isNoun(head)) {
                return noun(i, head);
            } else if (!style.compounds() && head == i) {
                break;
            }
            i = head + 1;
        }
        boolean noun =
                last == first
                        && style.plurals().isEmpty()
                        && !style.capitalisedNouns()
                        && !tokens.get(last).is(Role.MODIFIER);
        return noun ? noun(last) : null;
    }

    /** The last part of a word that is joined by hyphens: battery-|powered. */
    private int head(int index) {
        int head = index;
        while (!isRepeated(head)
                && tokens.isMark(head + 1, '-')
                && tokens.isTight(head + 1)
                && tokens.isTight(head + 2)
                && isOfLetters(head)
                && isOfLetters(head + 2)) {
            head += 2;
        }
        return head;
    }

    private boolean isOfLetters(int index) {
        Token.Kind kind = tokens.get(index).kind();
        return kind == Token.Kind.WORD || kind == Token.Kind.PHRASE;
    }

    private Noun noun(int first, int head) {
        return first == head
                ? noun(first)
                : new Noun(
                        tokens.span(first, head + 1).of(tokens.text().original()),
                        head + 1,
                        tokens.get(head).is(Role.NOUN));
    }

    private boolean isWord(int index) {
        Token token = tokens.get(index);
        if (!token.spaced()) {
            return false;
        }
        if (head(index) > index) {
            return true;
        }
        if (token.is(Role.STOP) || isVerb(index)) {
            return false;
        }
        return token.kind() == Token.Kind.WORD && token.end() - token.start() > 1
                || token.is(Role.MODIFIER)
                || token.is(Role.NOUN)
                || style.compounds() && token.is(Role.LABEL); // "3,000 | office | jobs"
    }

    private boolean isAdjective(int index) {
        if (style.capitalisedNouns()) {
            return !tokens.isCapitalised(index) && endsWith(index, style.adjectives());
        }
        return endsWith(index, style.adjectives());
    }

    private boolean isVerb(int index) {
        return tokens.get(index).kind() == Token.Kind.WORD && endsWith(index, style.verbs());
    }

    private boolean isNoun(int index) {
        if (style.capitalisedNouns()) {
            return tokens.isCapitalised(index);
        }
        boolean plural = style.plurals().isEmpty() || endsWith(index, style.plurals());
        return plural
                && (!tokens.isCapitalised(index)
                        || !style.plurals().isEmpty() && !isAllCapitals(index));
    }

    private boolean isAllCapitals(int index) {
        String word = tokens.original(index);
        return word.length() > 1
                && Character.isUpperCase(word.charAt(1))
                && !Character.isLowerCase(word.charAt(word.length() - 1));
    }

    private boolean endsWith(int index, List<String> endings) {
        if (endings.isEmpty()) {
            return false;
        }
        String word = tokens.folded(index);
        for (String ending : endings) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
