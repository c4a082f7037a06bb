package org.polygraph.article;

import org.polygraph.language.FurniturePhrases;
import org.polygraph.language.LanguageNames;
import org.polygraph.text.FoldedText;

/**
 * What a block says, as far as lists of phrases tell.
 *
 * @param folded its words folded, with single spaces
 * @param furniture the phrases found in it
 * @param languageName whether it is nothing but a language's own name
 */
record Wording(String folded, FurniturePhrases.Found furniture, boolean languageName) {

    static Wording of(String text, Block block) {
        FoldedText words = FoldedText.of(block.span().of(text));
        String folded = withSingleSpaces(words.substring(0, words.length()));
        return new Wording(
                folded, FurniturePhrases.listed().find(words), LanguageNames.isOwnName(folded));
    }

    private static String withSingleSpaces(String folded) {
        if (!folded.contains("  ")) {
            return folded;
        }
        StringBuilder single = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != ' ' || single.isEmpty() || single.charAt(single.length() - 1) != ' ') {
                single.append(c);
            }
        }
        return single.toString();
    }
}
