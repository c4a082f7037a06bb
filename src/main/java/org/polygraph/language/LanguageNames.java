package org.polygraph.language;

import com.ibm.icu.util.ULocale;

import org.polygraph.text.FoldedText;

import java.util.HashSet;
import java.util.Set;

/** What the languages call themselves (CLDR): 日本語, Português (Brasil). */
public final class LanguageNames {

    private static final Set<String> NAMES = names();
    private static final int LONGEST = 60;

    private LanguageNames() {}

    /** Whether a folded line is nothing but a language's own name for itself. */
    public static boolean isOwnName(String folded) {
        if (folded.length() > LONGEST) {
            return false;
        }
        // بالعربية, "in Arabic", is what the Arabic link of many a site says.
        return NAMES.contains(folded)
                || folded.startsWith("بال") && NAMES.contains(folded.substring(1));
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            names.add(FoldedText.fold(locale.getDisplayLanguage(locale)));
            names.add(FoldedText.fold(locale.getDisplayName(locale)));
            names.add(FoldedText.fold(locale.getDisplayNameWithDialect(locale)));
            names.add(FoldedText.fold(locale.getDisplayLanguageWithDialect(locale)));
        }
        names.add(FoldedText.fold("Bahasa Indonesia"));
        names.add(FoldedText.fold("Bahasa Malaysia"));
        names.add(FoldedText.fold("Bahasa Melayu"));
        names.add(FoldedText.fold("繁體中文"));
        names.add(FoldedText.fold("简体中文"));
        names.remove("");
        return names;
    }
}
