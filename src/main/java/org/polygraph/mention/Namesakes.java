package org.polygraph.mention;

import org.polygraph.text.FoldedText;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places that have the name of a person of the article: behind Agnieszka Holland, Holland alone is
 * she, unless a preposition of place stands before it.
 */
final class Namesakes {

    private Namesakes() {}

    /** The candidates without the places and organisations that are a person's surname. */
    static List<NameCandidate> without(List<NameCandidate> candidates, ArticleText text) {
        String original = text.article().text();
        Set<String> surnames = new HashSet<>();
        for (NameCandidate candidate : candidates) {
            if (candidate.entity().type() == EntityClass.PERSON) {
                String surname = ShortNames.surname(candidate.span().of(original));
                if (!surname.isEmpty()) {
                    surnames.add(FoldedText.fold(surname));
                }
            }
        }
        if (surnames.isEmpty()) {
            return candidates;
        }
        return candidates.stream()
                .filter(
                        c ->
                                !isOther(c)
                                        || !surnames.contains(
                                                FoldedText.fold(c.span().of(original)))
                                        || isPlaced(c, text))
                .toList();
    }

    /** A place, or an organisation that nothing but a word beside it told. */
    private static boolean isOther(NameCandidate candidate) {
        EntityClass type = candidate.entity().type();
        return type == EntityClass.PLACE
                || type == EntityClass.ORGANIZATION && candidate.confidence() <= 0.7;
    }

    private static boolean isPlaced(NameCandidate candidate, ArticleText text) {
        String original = text.article().text();
        int end = candidate.span().start() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(original.charAt(start - 1))) {
            start--;
        }
        String language = text.article().segments().get(candidate.segment()).language();
        return candidate.entity().type() == EntityClass.PLACE
                && end > start
                && NamePack.of(language)
                        .placePrepositions()
                        .contains(FoldedText.fold(original.substring(start, end)));
    }
}
