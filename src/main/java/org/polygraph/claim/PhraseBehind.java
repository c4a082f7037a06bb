package org.polygraph.claim;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/** The words of an object that stand behind their verb: "criticised | the plans". */
final class PhraseBehind {

    private static final int LONGEST_WORDS = 5;
    private static final int LONGEST = 64;
    private static final String BREAKS = NounPhrase.BREAKS + ".。!?";

    private final Sentence sentence;
    private final WordSteps steps;

    PhraseBehind(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** The object of a relation that begins at an index; empty where none does. */
    Optional<Span> at(int index, Relation relation) {
        return sentence.grammar().attachedArticles().isEmpty()
                ? at(index)
                : new ObjectChunk(sentence).at(index, relation);
    }

    /** The words of the phrase that begins at an index; empty where none does. */
    Optional<Span> at(int index) {
        String text = sentence.text();
        int from = steps.behindOne(sentence.grammar().objectPrepositions(), index, sentence.span());
        int limit =
                Math.min(
                        new ObjectLimit(sentence).behind(from),
                        Math.min(sentence.span().end(), from + LONGEST));
        int start = from;
        int end = from;
        int words = 0;
        int i = from;
        while (i < limit && words < LONGEST_WORDS) {
            int word = steps.skipSpace(i, limit);
            if (word >= limit || BREAKS.indexOf(text.charAt(word)) >= 0) {
                break;
            }
            int wordEnd = steps.wordEnd(word, limit, BREAKS);
            if (words == 0) {
                word = behindDeterminers(word, wordEnd);
            }
            String folded = FoldedText.fold(text.substring(word, wordEnd));
            if (words == 0 && sentence.grammar().determiners().contains(folded)) {
                i = wordEnd;
                start = i;
                end = i;
                continue;
            }
            if (words > 0 && isOwnerWord(word, wordEnd, limit)) {
                i = wordEnd;
                continue;
            }
            boolean noun = words == 0 && sentence.grammar().alsoNouns().contains(folded);
            if (!noun && sentence.grammar().isSmall(folded)
                    || Weekdays.in(sentence.language()).contains(folded)
                    || new Verbs(sentence).isVerb(word, wordEnd)
                    || words > 0 && sentence.grammar().verbParticles().contains(folded)) {
                break;
            }
            start = words == 0 ? word : start;
            end = wordEnd;
            words += WordEdges.isSpaced(text.charAt(word)) ? 1 : LONGEST_WORDS;
            i = wordEnd;
        }
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** "la ligne | de | tramway": the noun goes on behind it, if with a common noun. */
    private boolean isOwnerWord(int start, int end, int limit) {
        Grammar grammar = sentence.grammar();
        int next = steps.skipSpace(end, limit);
        int nextEnd = steps.wordEnd(next, limit, BREAKS);
        return steps.isOne(grammar.ownerWords(), start, end)
                && next < nextEnd
                && Character.isLetter(sentence.text().charAt(next))
                && !sentence.grammar()
                        .isSmall(FoldedText.fold(sentence.text().substring(next, nextEnd)));
    }

    /** Behind what is written on to the noun in scripts without spaces: 了这项|交易. */
    private int behindDeterminers(int from, int to) {
        int start = from;
        boolean found = !WordEdges.isSpaced(sentence.text().charAt(from));
        while (found) {
            int at = start;
            int longest =
                    sentence.grammar().determiners().stream()
                            .filter(word -> sentence.text().startsWith(word, at))
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
            found = longest > 0 && start + longest < to;
            start += found ? longest : 0;
        }
        return start;
    }
}
