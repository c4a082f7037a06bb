package org.polygraph.mention;

/**
 * Whether a name in a text is written with the capitals it must have: where the name has a capital
 * at a word's start the text has one too (but for al, de, von within), and an abbreviation in
 * capitals is one in the text (the US is not us).
 */
final class LetterCase {

    private static final int LONGEST_ABBREVIATION = 6;
    private static final int PRONOUNCED = 4;

    private LetterCase() {}

    /**
     * @param name as its entry has it
     * @param written the same name as the text has it, equal when both are folded
     */
    static boolean agrees(CharSequence name, CharSequence written) {
        if (!hasUpper(name)) {
            return true;
        }
        if (isAbbreviation(name)) {
            return !hasLower(written) || (name.length() >= PRONOUNCED && startsUpper(written, 0));
        }
        if (!hasLower(written)) {
            return name.length() >= PRONOUNCED;
        }
        if (name.length() != written.length()) {
            return hasUpper(written);
        }
        return agreesLetterByLetter(name, written);
    }

    /** Whether a name is an abbreviation in capitals: US, OPEC, ЕС. */
    static boolean isAbbreviation(CharSequence name) {
        return name.length() <= LONGEST_ABBREVIATION && hasUpper(name) && !hasLower(name);
    }

    static boolean hasUpper(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int c = Character.codePointAt(text, i);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLower(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(Character.codePointAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean agreesLetterByLetter(CharSequence name, CharSequence written) {
        boolean innerCapital = false;
        boolean capitals = false;
        for (int i = 0; i < name.length(); i++) {
            boolean starts = i == 0 || !Character.isLetter(name.charAt(i - 1));
            if (startsUpper(name, i)) {
                if (starts && !startsUpper(written, i) && (i == 0 || wordLength(name, i) > 3)) {
                    return false;
                }
                innerCapital |= !starts;
            }
            capitals |= startsUpper(written, i);
        }
        return capitals || !innerCapital;
    }

    private static int wordLength(CharSequence name, int start) {
        int i = start;
        while (i < name.length() && Character.isLetter(name.charAt(i))) {
            i++;
        }
        return i - start;
    }

    private static boolean startsUpper(CharSequence text, int index) {
        return index < text.length() && Character.isUpperCase(Character.codePointAt(text, index));
    }
}
