package org.polygraph.mention;

import org.polygraph.mention.CueLexicon.Entry;
import org.polygraph.mention.CueLexicon.Hit;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Verbs whose particle ends their clause: "Der Verband | lehnt | die Forderung | ab". The cue is
 * the verb alone, where its particle stands at the end of the clause or before a conjunction. Where
 * the subject stands between a verb and what completes it, the words that do so may stand anywhere
 * in the clause: "فاز | حزب الأمة | في الانتخابات"; before it where the verb comes last.
 */
final class SeparableVerbs {

    /** Characters; a verb and its particle stand no farther apart. */
    private static final int LONGEST_CLAUSE = 180;

    private static final String MARKS = ",;:.!?–—()\"„“”‘’«»";

    /** Between a verb and what completes it, wherever in the clause: {@code won ~ election}. */
    private static final String ANYWHERE = " ~ ";

    /**
     * A verb without what belongs to it.
     *
     * @param words folded, of which one belongs to it; a stem ends in a star
     * @param last whether they end the clause, as a particle does; else they stand anywhere in it
     */
    record Verb(Entry entry, List<String> words, boolean last) {

        /** What is written of the verb itself: {@code lehnt} of "lehnt ab". */
        static String stem(String written) {
            int apart = written.indexOf(ANYWHERE);
            return written.substring(0, apart < 0 ? written.lastIndexOf(' ') : apart).strip();
        }

        static Verb of(String written, Entry entry) {
            int apart = written.indexOf(ANYWHERE);
            String rest = written.substring(stem(written).length()).strip();
            return apart < 0
                    ? new Verb(entry, List.of(FoldedText.fold(rest)), true)
                    : new Verb(
                            entry,
                            Arrays.stream(written.substring(apart + ANYWHERE.length()).split("/"))
                                    .map(String::strip)
                                    .map(FoldedText::fold)
                                    .toList(),
                            false);
        }
    }

    private final PhraseTrie<Verb> verbs;
    private final Set<String> conjunctions;
    private final boolean verbLast;

    /**
     * @param conjunctions folded words that may follow the particle in its sentence
     * @param verbLast whether what completes a verb can stand before it
     */
    SeparableVerbs(PhraseTrie<Verb> verbs, Set<String> conjunctions, boolean verbLast) {
        this.verbs = verbs;
        this.conjunctions = Set.copyOf(conjunctions);
        this.verbLast = verbLast;
    }

    /** Adds the verbs in a folded range that have their particle. */
    void scan(FoldedText text, int from, int to, List<Hit> hits) {
        verbs.scan(
                text,
                from,
                to,
                (start, end, verb) -> {
                    if (verb.last()
                            ? hasParticle(text, end, to, verb.words().getFirst())
                            : verb.words().stream()
                                    .anyMatch(
                                            word ->
                                                    has(text, end, to, word)
                                                            || verbLast
                                                                    && hasBefore(
                                                                            text, from, start,
                                                                            word))) {
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

    /** Whether words stand anywhere in the clause that goes on behind a verb. */
    private static boolean has(FoldedText text, int from, int to, String words) {
        int limit = Math.min(to, from + LONGEST_CLAUSE);
        for (int i = from; i < limit && !isMark(text, i, to); i++) {
            boolean starts =
                    WordEdges.isWord(text.charAt(i)) && !WordEdges.isWord(text.charAt(i - 1));
            if (starts && isAt(text, i, limit, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words stand anywhere in the clause that a verb ends: "KKR | ile | hisse satışı". */
    private static boolean hasBefore(FoldedText text, int from, int verb, String words) {
        int limit = Math.max(from, verb - LONGEST_CLAUSE);
        for (int i = verb - 1; i > limit && !isMark(text, i, verb); i--) {
            boolean starts =
                    WordEdges.isWord(text.charAt(i)) && !WordEdges.isWord(text.charAt(i - 1));
            if (starts && isAt(text, i, verb, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words, or a word with the stem that a star ends, stand at a place. */
    private static boolean isAt(FoldedText text, int at, int limit, String words) {
        boolean stem = words.endsWith("*");
        int length = stem ? words.length() - 1 : words.length();
        int end = at + length;
        if (end > limit) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(at + i) != words.charAt(i)) {
                return false;
            }
        }
        return stem || end == text.length() || !WordEdges.isWord(text.charAt(end));
    }

    /** Whether a mark ends a clause; within a number none does. */
    private static boolean isMark(FoldedText text, int i, int to) {
        boolean inNumber = i + 1 < to && WordEdges.isDigit(text.charAt(i + 1));
        return MARKS.indexOf(text.charAt(i)) >= 0 && !inNumber;
    }
}
