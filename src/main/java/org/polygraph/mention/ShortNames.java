package org.polygraph.mention;

import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Later mentions by part of a name: Musk after Elon Musk, アルトマン after サム・アルトマン. A part that two
 * people of the article share names neither.
 */
final class ShortNames {

    private static final double CONFIDENCE = 0.85;
    private static final int SHORTEST = 2;

    private final ArticleText text;

    ShortNames(ArticleText text) {
        this.text = text;
    }

    /** Candidates for the short forms of the people already found. */
    List<NameCandidate> find(NonOverlapping found) {
        Map<String, Set<Entity>> owners = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        for (NameCandidate name : found.chosen()) {
            if (name.entity().type() == EntityClass.PERSON) {
                String surname = surname(name.span().of(text.article().text()));
                if (surname.length() >= SHORTEST) {
                    String folded = FoldedText.fold(surname);
                    owners.computeIfAbsent(folded, key -> new HashSet<>()).add(name.entity());
                    written.put(folded, surname);
                }
            }
        }
        PhraseTrie.Builder<Map.Entry<String, Entity>> names = PhraseTrie.builder();
        owners.forEach(
                (folded, entities) -> {
                    if (entities.size() == 1) {
                        String surname = written.getOrDefault(folded, folded);
                        names.add(surname, Map.entry(surname, entities.iterator().next()));
                    }
                });
        return scan(names.build(), found);
    }

    private List<NameCandidate> scan(
            PhraseTrie<Map.Entry<String, Entity>> names, NonOverlapping found) {
        List<NameCandidate> candidates = new ArrayList<>();
        if (names.size() == 0) {
            return candidates;
        }
        FoldedText folded = text.folded();
        var segments = text.article().segments();
        for (int i = 0; i < segments.size(); i++) {
            int number = i;
            if (!segments.get(i).isBody()) {
                continue;
            }
            Span range = segments.get(i).span();
            names.scan(
                    folded,
                    folded.indexOf(range.start()),
                    folded.indexOf(range.end()),
                    (start, end, name) -> {
                        Span span = folded.span(start, end);
                        if (found.isFree(span)
                                && LetterCase.agrees(name.getKey(), span.of(folded.original()))) {
                            candidates.add(candidate(span, name.getValue(), number));
                        }
                    });
        }
        return candidates;
    }

    private static NameCandidate candidate(Span span, Entity entity, int segment) {
        return new NameCandidate(
                span,
                entity,
                segment,
                CONFIDENCE,
                Standing.SURE,
                List.of("short form of " + entity.label()));
    }

    /** The last word of a name of several, behind a space or a middle dot; else empty. */
    static String surname(String name) {
        int last = -1;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c) || c == '・' || c == '·' || c == '•') {
                last = i;
            }
        }
        return last < 0 ? "" : name.substring(last + 1);
    }
}
