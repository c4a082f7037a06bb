package org.polygraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/** What reading a text asks of every character, looked up in one table. */
final class CharacterTraits {

    private static final int BLANK = 1;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;
    private static final int TERMINAL = 8;
    private static final int CLOSER = 16;
    private static final int MARK = 32;
    private static final int WIDE = 64;

    private static final byte[] TABLE = table();

    private CharacterTraits() {}

    /** Characters that nobody sees: spaces of all kinds, controls, marks of direction. */
    static boolean isBlank(int c) {
        return has(c, BLANK);
    }

    static boolean isLetter(int c) {
        return has(c, LETTER);
    }

    static boolean isDigit(int c) {
        return has(c, DIGIT);
    }

    /** Whether it ends a sentence in some script (Unicode property Sentence_Terminal). */
    static boolean isTerminal(int c) {
        return has(c, TERMINAL);
    }

    /** A closing bracket, or any quotation mark. */
    static boolean isCloser(int c) {
        return has(c, CLOSER);
    }

    /** Columns it takes in a fixed-width font: 0 for a mark, 2 for a wide East Asian character. */
    static int columns(int c) {
        int traits = traits(c);
        return (traits & MARK) != 0 ? 0 : (traits & WIDE) != 0 ? 2 : 1;
    }

    private static boolean has(int c, int trait) {
        return (traits(c) & trait) != 0;
    }

    private static int traits(int c) {
        return c < TABLE.length ? TABLE[c] : compute(c);
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (byte) compute(c);
        }
        return table;
    }

    private static int compute(int c) {
        int type = UCharacter.getType(c);
        boolean quote = UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK);
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        boolean wide =
                width == UCharacter.EastAsianWidth.WIDE
                        || width == UCharacter.EastAsianWidth.FULLWIDTH;
        return bit(isUnseen(c, type), BLANK)
                | bit(Character.isLetter(c), LETTER)
                | bit(Character.isDigit(c), DIGIT)
                | bit(UCharacter.hasBinaryProperty(c, UProperty.S_TERM), TERMINAL)
                | bit(quote || type == ECharacterCategory.END_PUNCTUATION, CLOSER)
                | bit(type == ECharacterCategory.NON_SPACING_MARK, MARK)
                | bit(wide, WIDE);
    }

    private static boolean isUnseen(int c, int type) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || type == ECharacterCategory.FORMAT;
    }

    private static int bit(boolean set, int bit) {
        return set ? bit : 0;
    }
}
