package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * One noun with all that belongs to it, in a language that writes its article on to the noun: nouns
 * without an article up to one that has it, and then its adjectives, which have it too: صافي أرباح
 * | البنك, مصاريف العمليات, قوات الدعم السريع. What follows without an article is another part of
 * the clause.
 */
final class NounChunk {

    private static final int MOST_WORDS = 7;
    private static final int SHORTEST = 4;
    private static final String ATTACHED = "بل";
    private static final String FOR = "لل";
    private static final String BREAKS = NounPhrase.BREAKS + ".!?؟";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final Verbs verbs;
    private final boolean deeds;

    NounChunk(Sentence sentence) {
        this(sentence, false);
    }

    /**
     * @param deeds whether nouns for what somebody does belong to it, too: تأجيل سداد القروض
     */
    NounChunk(Sentence sentence, boolean deeds) {
        this.sentence = sentence;
        this.deeds = deeds;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.verbs = new Verbs(sentence);
    }

    /**
     * The chunk that begins at the first word behind an index; empty where another part of the
     * sentence stands there.
     *
     * @param adjectivesOnly whether another noun may follow at once, so that only what its ending
     *     shows to be an adjective is taken along
     */
    Optional<Span> at(int index, boolean adjectivesOnly) {
        int limit = sentence.span().end();
        int start = steps.skipSpace(index, limit);
        int end = start;
        boolean defined = false;
        boolean held = false;
        boolean named = false;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            Slot name = nameAt(word);
            boolean adjective = defined && !named && isAdjective(name);
            if (name != null && !held && (!defined || isPerson(name) || adjective)) {
                end = name.span().end();
                defined = true;
                named = !adjective;
                held = isPerson(name);
                continue;
            }
            int wordEnd = steps.wordEnd(word, limit, BREAKS);
            if (word >= wordEnd || name != null || isOther(word, wordEnd)) {
                break;
            }
            boolean definite = isDefinite(word, wordEnd);
            if (defined && (!definite || adjectivesOnly && !isAdjective(wordEnd))) {
                break;
            }
            defined |= definite || isPossessed(word, wordEnd);
            end = wordEnd;
        }
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isPerson(Slot slot) {
        return slot.entity().type() == EntityClass.PERSON;
    }

    /** Whether the name of a country is the adjective of a noun before it: السلطات | السعودية. */
    private boolean isAdjective(@Nullable Slot name) {
        return name != null
                && name.entity().type() == EntityClass.PLACE
                && isDefinite(name.span().start(), name.span().end())
                && isAdjective(name.span().end());
    }

    private @Nullable Slot nameAt(int word) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() == word && slot.entity().type() != EntityClass.TOPIC) {
                return slot;
            }
        }
        return null;
    }

    /** Whether a word is no noun of the chunk: a small word, a verb, an amount, a time. */
    private boolean isOther(int start, int end) {
        Span word = new Span(start, end);
        return steps.isOne(grammar.prepositions(), start, end)
                || steps.isOne(grammar.clauseWords(), start, end)
                || steps.isOne(grammar.fillers(), start, end)
                || verbs.isVerb(start, end)
                || hasPreposition(start, end)
                || !Character.isLetter(sentence.text().charAt(start))
                || sentence.isTaken(word)
                || sentence.cues().stream().anyMatch(cue -> isWord(cue, word));
    }

    /** Whether a cue stands at a word with no more than a conjunction before it, and is no noun. */
    private boolean isWord(Cue cue, Span word) {
        boolean noun =
                cue.meaning() instanceof RoleCue
                        || cue.meaning() instanceof ModalityCue
                        || sentence.tellsFigure(cue)
                        || deeds && !verbs.isVerb(word.start(), word.end());
        return !noun && cue.span().start() == word.start() && cue.span().end() >= word.end();
    }

    /** Whether a preposition is written on to a word: ب|إعادة; not بنك. */
    boolean hasPreposition(int start, int end) {
        String word = FoldedText.fold(sentence.text().substring(start, end));
        String bare =
                grammar.attachedArticles().stream()
                        .filter(word::startsWith)
                        .map(article -> word.substring(article.length()))
                        .findFirst()
                        .orElse(word);
        return bare.equals(word)
                && word.length() > SHORTEST
                && ATTACHED.indexOf(word.charAt(0)) >= 0
                && grammar.unprefixed().stream().noneMatch(word::startsWith);
    }

    /** Whether the word for "with" is written on to a word. */
    boolean hasWith(int start, int end) {
        return end - start > SHORTEST
                && sentence.text().charAt(start) == ATTACHED.charAt(0)
                && hasPreposition(start, end);
    }

    /** Whether a word with the article says what something is for: مصنع | للهيدروجين. */
    boolean isForSomething(int start, int end) {
        return end - start > SHORTEST && sentence.text().startsWith(FOR, start);
    }

    boolean isDefinite(int start, int end) {
        String word = FoldedText.fold(sentence.text().substring(start, end));
        for (String article : grammar.attachedArticles()) {
            boolean joined =
                    grammar.attachedConjunctions().stream()
                            .anyMatch(letter -> word.startsWith(letter + article));
            if (word.length() > article.length() + 1 && (word.startsWith(article) || joined)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossessed(int start, int end) {
        String word = FoldedText.fold(sentence.text().substring(start, end));
        return word.length() > 3 && grammar.possessives().anyEnds(word);
    }

    private boolean isAdjective(int end) {
        return grammar.adjectiveEndings().stream()
                .anyMatch(ending -> sentence.text().startsWith(ending, end - ending.length()));
    }
}
