package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;

import java.util.HashSet;
import java.util.Set;

/** The given names of all language packs together: people of all countries are in the news. */
final class GivenNames {

    private static final Set<String> GIVEN = given();
    private static final Set<String> LEADING_SURNAMES = NamePack.of("en").surnames();

    private GivenNames() {}

    static boolean contains(String folded) {
        return GIVEN.contains(folded);
    }

    /** Whether a name may start with it as a surname, as Chinese, Korean and Vietnamese ones do. */
    static boolean isLeadingSurname(String folded, NamePack pack) {
        return LEADING_SURNAMES.contains(folded) || pack.surnames().contains(folded);
    }

    private static Set<String> given() {
        Set<String> names = new HashSet<>();
        for (String language : LanguageFiles.tags()) {
            NamePack pack = NamePack.of(language);
            for (String name : pack.given()) {
                names.add(name);
                names.addAll(pack.inflection().forms(name));
            }
        }
        return Set.copyOf(names);
    }
}
