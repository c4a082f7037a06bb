package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

/**
 * Which words of a sentence are verbs though they are no cues, so that a noun phrase ends before
 * them: those that the language's grammar lists, and those that their form tells ("aprobó",
 * "mengerahkan"). Endings and beginnings are those that hardly any noun of the language has;
 * shorter words are looked up, not guessed.
 */
final class Verbs {

    private static final int SHORTEST_STEM = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Verbs(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether a word is a verb behind the subject; auxiliaries count. */
    boolean isFinite(int start, int end) {
        return steps.isOne(grammar.fillers(), start, end)
                        && !steps.isOne(grammar.prepositions(), start, end)
                || isVerb(start, end);
    }

    /** Whether a cue is told by a verb, and not a noun: "la fabbrica | ha fatturato". */
    boolean isOne(Cue cue) {
        int start = cue.span().start();
        return !grammar.verbLast() && isFinite(start, steps.wordEnd(start, cue.span().end()));
    }

    /** Whether a word with a meaning of its own stands before the first preposition here. */
    boolean hasNounBeforePreposition(int from, int to) {
        for (int i = from; i < to; ) {
            int word = steps.skipSpace(i, to);
            int wordEnd = steps.wordEnd(word, to);
            if (word >= to || steps.isOne(grammar.prepositions(), word, wordEnd)) {
                return false;
            }
            Span span = new Span(word, wordEnd);
            boolean told = sentence.isTaken(span);
            if (!told
                    && !isSmall(word, wordEnd)
                    && !steps.isOne(grammar.fillers(), word, wordEnd)
                    && !steps.isOne(grammar.openers(), word, wordEnd)) {
                return true;
            }
            i = wordEnd;
        }
        return false;
    }

    /** Whether a word that a cue stands in is a verb with which its clause opens. */
    boolean opensClause(int cue) {
        int start = steps.startOfWord(cue);
        return isVerb(start, steps.wordEnd(start, sentence.span().end()));
    }

    /** Whether words that open a sentence, with a capital for that, are a verb: "Погибли". */
    boolean opensAsVerb(Span words) {
        String word = FoldedText.fold(words.of(sentence.text()));
        return words.start() == sentence.span().start()
                && !grammar.notVerbs().contains(word)
                && (grammar.verbs().contains(word) || endsInOne(word, grammar.verbEndings()));
    }

    /** Whether a word is a verb that is neither a cue nor an auxiliary. */
    boolean isVerb(int start, int end) {
        if (start >= end || !canBeVerb(sentence.text().codePointAt(start))) {
            return false;
        }
        int last = end;
        while (last > start && !Character.isLetter(sentence.text().charAt(last - 1))) {
            last--;
        }
        String word = FoldedText.fold(sentence.text().substring(start, last));
        if (grammar.notVerbs().contains(word)) {
            return false;
        }
        return isListed(word)
                || isBeforeReflexive(start, end)
                || grammar.nounsCapitalised() && isBehindNoun(start, end)
                || endsInOne(word, grammar.verbEndings())
                || beginsWithOne(word, grammar.verbBeginnings())
                || endsInOne(word, grammar.objectVerbEndings()) && hasComplement(end);
    }

    /** No verb has a capital, where the script has any. */
    private boolean canBeVerb(int first) {
        return grammar.verbFirst() ? Character.isLetter(first) : Character.isLowerCase(first);
    }

    /** "Związek | domaga | się podwyżek": a word right before the verb's own small word. */
    private boolean isBeforeReflexive(int start, int end) {
        if (grammar.reflexives().isEmpty() || end >= sentence.span().end()) {
            return false;
        }
        int next = steps.skipSpace(end, sentence.span().end());
        return steps.isOne(grammar.reflexives(), next, steps.wordEnd(next, sentence.span().end()))
                && !isSmall(start, end)
                && !steps.isOne(grammar.fillers(), start, end)
                && !sentence.hasTime(new Span(start, end));
    }

    /** By itself, behind a conjunction written on to it (و|شهدت), or in the future (س|تشهد). */
    private boolean isListed(String word) {
        return grammar.verbs().contains(word)
                || word.length() > SHORTEST_STEM
                        && grammar.attachedConjunctions().contains(word.substring(0, 1))
                        && isListed(word.substring(1))
                || word.length() > SHORTEST_STEM
                        && grammar.futureBeginnings().anyBegins(word)
                        && grammar.verbs().contains(word.substring(1));
    }

    /** Where nouns have capitals, a small word behind one is its verb, if it is no small word. */
    private boolean isBehindNoun(int start, int end) {
        int first = sentence.span().start();
        int before = steps.trimmedEnd(first, start);
        int noun = steps.wordStart(first, before);
        return noun < before
                && Character.isUpperCase(sentence.text().codePointAt(noun))
                && Character.isLetter(sentence.text().charAt(before - 1))
                && !steps.isOne(grammar.openers(), noun, before)
                && !steps.isOne(grammar.determiners(), noun, before)
                && !steps.isOne(grammar.prepositions(), noun, before)
                && !steps.isOne(grammar.fillers(), noun, before)
                && !isSmall(start, end);
    }

    private boolean isSmall(int start, int end) {
        return steps.isOne(grammar.prepositions(), start, end)
                || steps.isOne(grammar.connectors(), start, end)
                || steps.isOne(grammar.determiners(), start, end)
                || steps.isOne(grammar.conjunctions(), start, end)
                || steps.isOne(grammar.clauseWords(), start, end);
    }

    private static boolean endsInOne(String word, Iterable<String> endings) {
        for (String ending : endings) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithOne(String word, Iterable<String> beginnings) {
        for (String beginning : beginnings) {
            if (word.length() >= beginning.length() + SHORTEST_STEM && word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows a word cannot stand between an adjective and its noun. */
    private boolean hasComplement(int wordEnd) {
        int next = steps.skipSpace(wordEnd, sentence.span().end());
        int end = steps.wordEnd(next, sentence.span().end());
        Span word = new Span(next, end);
        return next < end
                && (steps.isOne(grammar.determiners(), next, end)
                        || steps.isOne(grammar.prepositions(), next, end)
                        || sentence.isTaken(word)
                        || sentence.hasSlot(word));
    }
}
