package org.polygraph.mention;

import org.polygraph.mention.CueLexicon.Entry;
import org.polygraph.mention.CueLexicon.Hit;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Set;

/**
 * Verbs whose particle ends their clause: "Der Verband | lehnt | die Forderung | ab". The cue is
 * the verb alone, where its particle stands at the end of the clause or before a conjunction.
 */
final class SeparableVerbs {

    /** Characters; a verb and its particle stand no farther apart. */
    private static final int LONGEST_CLAUSE = 180;

    private static final String MARKS = ",;:.!?–—()\"„“”‘’«»";

    /** A verb without its particle, and the particle. */
    record Verb(Entry entry, String particle) {}

    private final PhraseTrie<Verb> verbs;
    private final Set<String> conjunctions;

    /**
     * @param conjunctions folded words that may follow the particle in its sentence
     */
    SeparableVerbs(PhraseTrie<Verb> verbs, Set<String> conjunctions) {
        this.verbs = verbs;
        this.conjunctions = Set.copyOf(conjunctions);
    }

    /** Adds the verbs in a folded range that have their particle. */
    void scan(FoldedText text, int from, int to, List<Hit> hits) {
        verbs.scan(
                text,
                from,
                to,
                (start, end, verb) -> {
                    if (hasParticle(text, end, to, verb.particle())) {
                        hits.add(new Hit(start, end, verb.entry()));
                    }
                });
    }

    private boolean hasParticle(FoldedText text, int from, int to, String particle) {
        int limit = Math.min(to, from + LONGEST_CLAUSE);
        String last = "";
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (WordEdges.isWord(c)) {
                int end = i;
                while (end < limit && WordEdges.isWord(text.charAt(end))) {
                    end++;
                }
                String word = text.substring(i, end);
                if (last.equals(particle) && conjunctions.contains(word)) {
                    return true;
                }
                last = word;
                i = end;
            } else if (isMark(text, i, to)) {
                return last.equals(particle);
            } else {
                i++;
            }
        }
        return i >= to && last.equals(particle);
    }

    /** Whether a mark ends a clause; within a number none does. */
    private static boolean isMark(FoldedText text, int i, int to) {
        boolean inNumber = i + 1 < to && WordEdges.isDigit(text.charAt(i + 1));
        return MARKS.indexOf(text.charAt(i)) >= 0 && !inNumber;
    }
}
