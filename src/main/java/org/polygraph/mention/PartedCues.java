package org.polygraph.mention;

import org.polygraph.mention.CueLexicon.Entry;
import org.polygraph.mention.CueLexicon.Hit;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cues that small words part: "a | définitivement | adopté", "bersaing | ketat | dengan", "viajará
 * | el martes | a", "ministre | allemand | des Finances". Which words may do so the language pack
 * says: {@code grammar.inserts} (words, or phrases of a few), words that end as {@code
 * grammar.insertEndings}, and the adjectives of countries. Only at such words is anything looked
 * up, so that the cost is that of the text.
 */
final class PartedCues {

    /** Characters of the longest cue that is looked for. */
    private static final int LONGEST = 80;

    private static final int SHORTEST_STEM = 3;
    private static final int MOST_INSERTS = 3;

    private final PhraseTrie<Entry> phrases;
    private final Set<String> words = new HashSet<>();
    private final PhraseTrie<String> wordGroups;
    private final List<String> endings = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();

    /**
     * @param phrases the whole cues
     * @param grammar of the language's pack
     * @param demonyms its adjectives of countries, by country
     */
    PartedCues(PhraseTrie<Entry> phrases, JsonNode grammar, JsonNode demonyms) {
        this.phrases = phrases;
        PhraseTrie.Builder<String> groups = PhraseTrie.builder();
        grammar.path("inserts")
                .valueStream()
                .map(PartedCues::folded)
                .forEach(
                        word -> {
                            if (word.indexOf(' ') < 0) {
                                words.add(word);
                            } else {
                                groups.add(word, word);
                            }
                        });
        wordGroups = groups.build();
        grammar.path("insertEndings").valueStream().forEach(word -> endings.add(folded(word)));
        if (words.isEmpty()) {
            return;
        }
        demonyms.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(PartedCues::folded)
                .forEach(this::addDemonym);
    }

    private void addDemonym(String word) {
        if (word.endsWith("*")) {
            stems.add(word.substring(0, word.length() - 1));
        } else {
            words.add(word);
        }
    }

    private static String folded(JsonNode word) {
        return FoldedText.fold(word.asString());
    }

    /** Adds the parted cues in a folded range. */
    void scan(FoldedText text, int from, int to, List<Hit> hits) {
        if (words.isEmpty()) {
            return;
        }
        int before = from;
        int beforeEnd = from;
        int i = from;
        while (i < to) {
            int start = nextWord(text, i, to);
            int end = wordEnd(text, start, to);
            int insert = beforeEnd > before ? insertEnd(text, start, end, to) : start;
            if (insert > start) {
                int behind = behindInserts(text, insert, to);
                lookUp(text, before, beforeEnd, behind, to, hits);
                i = behind;
                before = behind;
                beforeEnd = behind;
                continue;
            }
            before = start;
            beforeEnd = end;
            i = Math.max(end, start + 1);
        }
    }

    /** Behind what follows of the same sort: "n'a | pas encore | approuvé". */
    private int behindInserts(FoldedText text, int from, int to) {
        int end = from;
        for (int more = 0; more < MOST_INSERTS; more++) {
            int start = nextWord(text, end, to);
            int insert = insertEnd(text, start, wordEnd(text, start, to), to);
            if (insert == start) {
                return end;
            }
            end = insert;
        }
        return end;
    }

    private void lookUp(
            FoldedText text, int before, int beforeEnd, int behind, int to, List<Hit> hits) {
        int rest = nextWord(text, behind, to);
        if (rest >= to || rest != behind + 1) {
            return;
        }
        String head = text.substring(before, beforeEnd) + " ";
        String tail = text.substring(rest, Math.min(to, rest + LONGEST));
        FoldedText whole = FoldedText.of(head + tail);
        int shift = rest - head.length();
        for (int start = 0; start < head.length(); start++) {
            if (start > 0 && head.charAt(start - 1) != '\'') {
                continue;
            }
            int first = before + start;
            phrases.matchAt(
                    whole,
                    start,
                    whole.length(),
                    (s, end, entry) -> {
                        if (end > head.length()) {
                            hits.add(new Hit(first, end + shift, entry));
                        }
                    });
        }
    }

    /** Where what may part a cue ends that begins with a word; the word's start where none does. */
    private int insertEnd(FoldedText text, int start, int end, int to) {
        int[] last = {start};
        wordGroups.matchAt(
                text, start, to, (s, groupEnd, group) -> last[0] = Math.max(last[0], groupEnd));
        return last[0] > start || start == end || !isInsert(text, start, end) ? last[0] : end;
    }

    private boolean isInsert(FoldedText text, int start, int end) {
        String word = text.substring(start, end);
        if (words.contains(word)) {
            return true;
        }
        for (String ending : endings) {
            if (word.length() > ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                return true;
            }
        }
        return stems.stream().anyMatch(word::startsWith);
    }

    private static int nextWord(FoldedText text, int from, int to) {
        int i = from;
        while (i < to && !WordEdges.isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A word with the apostrophes and hyphens in it: "s'est", "est-il". */
    private static int wordEnd(FoldedText text, int from, int to) {
        int i = from;
        while (i < to
                && (WordEdges.isWord(text.charAt(i))
                        || isInner(text.charAt(i))
                                && i > from
                                && i + 1 < to
                                && WordEdges.isWord(text.charAt(i + 1)))) {
            i++;
        }
        return i;
    }

    private static boolean isInner(char c) {
        return c == '\'' || c == '-';
    }
}
