package org.polygraph.mention;

import org.polygraph.language.FunctionWords;
import org.polygraph.text.FoldedText;

/** Which labels of an imported entity can be looked for without finding every other word. */
public final class NameGuard {

    private static final int LONGEST = 80;

    private NameGuard() {}

    /**
     * Whether a label is fit to be looked up: not too short or long, no ordinary word of its
     * language, and with a capital where its script has them.
     *
     * @param text the label
     * @param language its BCP 47 tag, {@code und} for all
     */
    public static boolean allows(String text, String language) {
        if (text.isBlank()
                || text.length() > LONGEST
                || text.codePointCount(0, text.length()) < 2) {
            return false;
        }
        boolean cased = LetterCase.hasUpper(text) || LetterCase.hasLower(text);
        if (cased && !LetterCase.hasUpper(text)) {
            return false;
        }
        String folded = FoldedText.fold(text);
        if (cased && folded.length() < 2 || text.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        return text.indexOf(' ') >= 0
                || !isOrdinary(folded, NamePack.primary(language)) && !isOrdinary(folded, "en");
    }

    private static boolean isOrdinary(String folded, String language) {
        NamePack pack = NamePack.of(language);
        return pack.words().contains(folded)
                || pack.nouns().contains(folded)
                || pack.demonyms().contains(folded)
                || pack.acronyms().contains(folded)
                || FunctionWords.listed().has(language, folded);
    }
}
