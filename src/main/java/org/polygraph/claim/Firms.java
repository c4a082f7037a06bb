package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.WordEdges;

import java.util.Set;

/**
 * Which organisations "the company" can stand for: not a ministry, a court or a union, as far as
 * their names say so in words of the language.
 */
final class Firms {

    private Firms() {}

    /** Whether nothing in a name says that it is no firm; false for what is no organisation. */
    static boolean canBe(Entity entity, String language) {
        if (entity.type() != EntityClass.ORGANIZATION) {
            return false;
        }
        Grammar grammar = Grammar.of(language);
        String name =
                " "
                        + FoldedText.fold(entity.labels().getOrDefault(language, entity.label()))
                                .replace('-', ' ')
                        + " ";
        return !names(grammar.bodies(), name) && !names(grammar.publicBodies(), name);
    }

    private static boolean names(Set<String> words, String name) {
        for (String word : words) {
            boolean spaced = WordEdges.isSpaced(word.charAt(0));
            for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean begins = at > 0 && name.charAt(at - 1) == ' ';
                boolean ends = end < name.length() && name.charAt(end) == ' ';
                if (ends && (begins || !spaced && end + 1 == name.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
