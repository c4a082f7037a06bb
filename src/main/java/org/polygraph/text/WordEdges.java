package org.polygraph.text;

import java.lang.Character.UnicodeScript;

/**
 * Where a looked-up phrase may start and end. Scripts with spaces: at a change between letters,
 * digits and the rest. Han, kana and the scripts of South-East Asia: anywhere, but a run of
 * katakana is one word. Hangul: starts at a word's start and may end before a particle. Arabic and
 * Hebrew: may also start behind the prefixed conjunction, preposition or article.
 */
public final class WordEdges {

    private enum Kind {
        OTHER,
        DIGIT,
        LETTER,
        ARABIC,
        HEBREW,
        HANGUL,
        KATAKANA,
        UNSPACED
    }

    private static final Kind[] KINDS = kinds();
    private static final int LONGEST_PREFIX = 4;

    private WordEdges() {}

    /** Whether a phrase may start at this folded index. */
    public static boolean canStart(FoldedText text, int index) {
        if (index == 0) {
            return true;
        }
        if (kind(text.charAt(index)) == Kind.LETTER
                && kind(text.charAt(index - 1)) == Kind.LETTER) {
            return false;
        }
        if (splitsPair(text, index)) {
            return false;
        }
        Kind here = kindFrom(text, index);
        Kind before = kindBefore(text, index);
        if (here != before || here == Kind.UNSPACED || here == Kind.OTHER) {
            return true;
        }
        return switch (here) {
            case ARABIC -> behindPrefix(text, index, "وفبلكال") && isArabicPrefix(text, index);
            case HEBREW -> behindPrefix(text, index, "והבלכמש");
            default -> false;
        };
    }

    /** Whether a phrase may end before this folded index. */
    public static boolean canEnd(FoldedText text, int index) {
        if (index == text.length()) {
            return true;
        }
        if (splitsPair(text, index)) {
            return false;
        }
        Kind here = kindFrom(text, index);
        Kind before = kindBefore(text, index);
        return here != before || here == Kind.UNSPACED || here == Kind.OTHER || here == Kind.HANGUL;
    }

    /** Whether the characters between words of this one's script are spaces. */
    public static boolean isSpaced(char c) {
        Kind kind = kind(c);
        return kind != Kind.UNSPACED && kind != Kind.KATAKANA;
    }

    /** Whether the character is part of a word: a letter or mark of any script, but no digit. */
    public static boolean isWord(char c) {
        Kind kind = kind(c);
        return kind != Kind.OTHER && kind != Kind.DIGIT;
    }

    /** Whether the character is a digit; folded text has only ASCII digits. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean behindPrefix(FoldedText text, int index, String prefixes) {
        for (int i = index - 1; i >= Math.max(0, index - LONGEST_PREFIX); i--) {
            if (prefixes.indexOf(text.charAt(i)) < 0) {
                return false;
            }
            if (i == 0 || kind(text.charAt(i - 1)) != kind(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Conjunction, preposition and article in this order, as in وبال; an alif alone is none. */
    private static boolean isArabicPrefix(FoldedText text, int index) {
        int start = index;
        while (start > 0 && kind(text.charAt(start - 1)) == Kind.ARABIC) {
            start--;
        }
        int i = start;
        i += "وف".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        boolean preposition = i < index && "بلك".indexOf(text.charAt(i)) >= 0;
        i += preposition ? 1 : 0;
        boolean joined = preposition && i < index && text.charAt(i) == 'ل';
        boolean article = i + 1 < index && text.charAt(i) == 'ا' && text.charAt(i + 1) == 'ل';
        i += joined ? 1 : article ? 2 : 0;
        return i == index;
    }

    private static boolean splitsPair(FoldedText text, int index) {
        return Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** The kind of the code point that starts at an index. */
    private static Kind kindFrom(FoldedText text, int index) {
        char c = text.charAt(index);
        boolean pair =
                Character.isHighSurrogate(c)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1));
        return pair ? kindOf(Character.toCodePoint(c, text.charAt(index + 1))) : kind(c);
    }

    /** The kind of the code point that ends before an index. */
    private static Kind kindBefore(FoldedText text, int index) {
        return index > 1 && splitsPair(text, index - 1)
                ? kindFrom(text, index - 2)
                : kind(text.charAt(index - 1));
    }

    private static Kind kind(char c) {
        return KINDS[c];
    }

    private static Kind[] kinds() {
        Kind[] kinds = new Kind[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static Kind kindOf(int c) {
        if (Character.isDigit(c)) {
            return Kind.DIGIT;
        }
        if (c == 0x30fc || c == 0x30fb) {
            return c == 0x30fc ? Kind.KATAKANA : Kind.OTHER;
        }
        int type = Character.getType(c);
        boolean mark =
                type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (!Character.isLetter(c) && !mark) {
            return Kind.OTHER;
        }
        return switch (UnicodeScript.of(c)) {
            case ARABIC -> Kind.ARABIC;
            case HEBREW -> Kind.HEBREW;
            case HANGUL -> Kind.HANGUL;
            case KATAKANA -> Kind.KATAKANA;
            case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> Kind.UNSPACED;
            default -> Kind.LETTER;
        };
    }
}
