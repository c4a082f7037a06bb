package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.Optional;

/**
 * Where a noun phrase begins and ends in a stretch of a sentence: without the small words, the
 * auxiliaries and the space at its ends.
 */
final class PhraseBounds {

    /** Characters; what is longer is no name of anything. */
    static final int LONGEST = 72;

    private static final int SHORTEST = 2;

    private final Sentence sentence;
    private final WordSteps steps;
    private final Verbs verbs;

    PhraseBounds(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
        this.verbs = new Verbs(sentence);
    }

    /**
     * The phrase in a stretch of the sentence; empty where there is none.
     *
     * @param verbMayLead whether an auxiliary can stand before the phrase, and a phrase that begins
     *     with a preposition is an adverbial
     */
    Optional<Span> of(int from, int to, boolean verbMayLead) {
        int start = behindAttributes(from, to);
        int end = to;
        Grammar grammar = sentence.grammar();
        if (verbMayLead) {
            start = new LowerCase(sentence).behindAuxiliary(start, end);
        }
        boolean trimmed = true;
        while (trimmed && start < end) {
            trimmed = false;
            int skipped = steps.skipSpace(start, end);
            int word = steps.wordEnd(skipped, end);
            int modal = verbMayLead ? modalEnd(skipped, end) : skipped;
            if (modal > skipped) {
                start = modal;
                trimmed = true;
            } else if (skipped > start
                    || steps.isOne(grammar.determiners(), skipped, word)
                    || steps.isOne(grammar.clauseWords(), skipped, word)
                    || verbMayLead && steps.isOne(grammar.fillers(), skipped, word)
                    || grammar.verbFirst() && word < end && verbs.isVerb(skipped, word)) {
                start = skipped > start ? skipped : word;
                trimmed = true;
            } else if (start < end && !WordEdges.isSpaced(sentence.text().charAt(start))) {
                int unspaced = behindUnspacedHead(start, end);
                trimmed = unspaced > start;
                start = unspaced;
            }
        }
        start = behindOpeningVerb(start, end);
        if (beginsWithVerb(start, end) || new LowerCase(sentence).beginsWithVerb(start, end)) {
            return Optional.empty();
        }
        trimmed = true;
        while (trimmed && start < end) {
            trimmed = false;
            int word = steps.wordStart(start, end);
            int verb = modalStart(start, end);
            if (Character.isWhitespace(sentence.text().charAt(end - 1))) {
                end--;
                trimmed = true;
            } else if (verb < end) {
                end = verb;
                trimmed = true;
            } else if (steps.isOne(grammar.fillers(), word, end)
                    || word > start && steps.isOne(grammar.openers(), word, end)
                    || word > start && isLevelVerb(word, end)
                    || steps.isOne(grammar.prepositions(), word, end)) {
                end = word;
                trimmed = true;
            } else if (!WordEdges.isSpaced(sentence.text().charAt(end - 1))) {
                int unspaced = withoutUnspacedTail(start, end);
                trimmed = unspaced < end;
                end = unspaced;
            }
        }
        end = beforeAuxiliary(start, end);
        end = beforeUnspacedModal(start, end);
        start = behindAttribute(start, end);
        if (grammar.nounsCapitalised()) {
            end = behindLastCapital(start, end);
        }
        boolean adverbial =
                verbMayLead
                        && steps.isOne(grammar.prepositions(), start, steps.wordEnd(start, end));
        return start < end && !adverbial && isPhrase(new Span(start, end))
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }

    /** Behind an attribute with a clause's words in it: "Das | 1954 gegründete | Unternehmen". */
    private int behindAttributes(int from, int to) {
        int behind = from;
        for (ExtendedAttribute.Found found : sentence.attributes()) {
            if (found.words().start() >= from && found.noun().start() < to) {
                behind = Math.max(behind, found.noun().start());
            }
        }
        return behind;
    }

    /** Up to a modal verb in a script without spaces: "总理|可能在年内|辞职". */
    private int beforeUnspacedModal(int start, int end) {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast()
                || start >= end
                || WordEdges.isSpaced(sentence.text().charAt(start))) {
            return end;
        }
        int modal = end;
        for (Cue cue : sentence.cues(ModalityCue.class)) {
            int at = cue.span().start();
            modal = at >= start + SHORTEST ? Math.min(modal, at) : modal;
        }
        int last = modal;
        for (String word : grammar.placeWords()) {
            int from = Math.min(start + SHORTEST, last);
            int at = sentence.text().indexOf(word, from, last);
            last = at >= 0 ? at : last;
        }
        return last;
    }

    /** Behind a verb in front of its noun in a script without spaces: "搭載した|衛星の重さ". */
    private int behindAttribute(int start, int end) {
        return behindAttribute(sentence, start, end);
    }

    static int behindAttribute(Sentence sentence, int start, int end) {
        if (sentence.grammar().attributeEndings().isEmpty()) {
            return start;
        }
        String text = sentence.text();
        for (int i = end - SHORTEST - 1; i > start; i--) {
            String last = text.substring(i, i + 1);
            boolean noun =
                    Character.UnicodeScript.of(text.charAt(i + 1))
                            != Character.UnicodeScript.HIRAGANA;
            if (noun
                    && sentence.grammar().attributeEndings().contains(last)
                    && Character.isLetter(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return start;
    }

    /** "De wind | bereikte | snelheden van": the verb of a figure behind it. */
    private boolean isLevelVerb(int word, int end) {
        return sentence.grammar().verbSecond()
                && !sentence.grammar().nounsCapitalised()
                && sentence.cues(Trait.LEVEL).stream()
                        .map(Cue::span)
                        .anyMatch(span -> span.start() == word && span.end() == end);
    }

    private boolean isBehindApostrophe(int start, int word) {
        return word > start && "'’".indexOf(sentence.text().charAt(word - 1)) >= 0;
    }

    /** Behind the verb that opens a sentence (وتعهدت | الحكومة). */
    private int behindOpeningVerb(int start, int end) {
        Grammar grammar = sentence.grammar();
        if (start != sentence.span().start() || grammar.openingVerbEndings().isEmpty()) {
            return start;
        }
        int verbEnd = steps.wordEnd(start, end);
        int next = steps.skipSpace(verbEnd, end);
        String verb = sentence.text().substring(start, verbEnd);
        boolean isVerb =
                grammar.openingVerbEndings().anyEnds(verb)
                        && grammar.attachedArticles().stream()
                                .anyMatch(article -> sentence.text().startsWith(article, next));
        return isVerb && next < end ? next : start;
    }

    /** Up to the last word with a capital: "Zinslast | könne"; the start where there is none. */
    private int behindLastCapital(int start, int end) {
        String text = sentence.text();
        int i = end;
        while (i > start) {
            int word = steps.wordStart(start, i);
            if (text.substring(word, i).codePoints().anyMatch(Character::isUpperCase)) {
                return i;
            }
            i = steps.trimmedEnd(start, word);
        }
        return start;
    }

    /** Whether words are no noun phrase but go on behind one: "had a licensed capacity". */
    private boolean beginsWithVerb(int start, int end) {
        int wordEnd = steps.wordEnd(start, end);
        return verbs.isVerb(start, wordEnd)
                || wordEnd < end
                        && !sentence.grammar().openers().isEmpty()
                        && verbs.isFinite(start, wordEnd);
    }

    /** Up to a verb, or a small word that only verbs have: "The polls | gave them". */
    private int beforeAuxiliary(int start, int end) {
        Grammar grammar = sentence.grammar();
        int i = start;
        while (i < end) {
            int word = steps.skipSpace(i, end);
            int wordEnd = steps.wordEnd(word, end);
            boolean small =
                    steps.isOne(grammar.fillers(), word, wordEnd)
                            && !steps.isOne(grammar.prepositions(), word, wordEnd)
                            && !steps.isOne(grammar.connectors(), word, wordEnd);
            if (word > start
                    && (small
                            || isVerbWithin(start, word, wordEnd)
                            || modalEnd(word, end) > word)) {
                boolean ending = grammar.verbLast() && isBehindApostrophe(start, word);
                return ending ? word - 1 : steps.trimmedEnd(start, word);
            }
            i = Math.max(wordEnd, i + 1);
        }
        return end;
    }

    /** Whether a word is a verb, and no adjective behind its article ("the | recalled | cars"). */
    private boolean isVerbWithin(int start, int word, int wordEnd) {
        int before = steps.trimmedEnd(start, word);
        return verbs.isVerb(word, wordEnd)
                && !steps.isOne(
                        sentence.grammar().determiners(), steps.wordStart(start, before), before);
    }

    /** Where the modal verb starts that a phrase ends in ("Intel planuje|"); its end if none. */
    private int modalStart(int start, int end) {
        int first = end;
        for (Cue cue : sentence.cues(ModalityCue.class)) {
            Span span = cue.span();
            first =
                    span.end() == end && span.start() >= start
                            ? Math.min(first, span.start())
                            : first;
        }
        return first;
    }

    /**
     * Where the modal verb ends that a phrase begins with ("|will Deutschland"); else its start.
     */
    private int modalEnd(int start, int end) {
        int last = start;
        for (Cue cue : sentence.cues(ModalityCue.class)) {
            Span span = cue.span();
            last = span.start() == start && span.end() < end ? Math.max(last, span.end()) : last;
        }
        return last;
    }

    /** Takes one small word off the end of a phrase in a script without spaces (小麦价格|在). */
    private int withoutUnspacedTail(int start, int end) {
        Grammar grammar = sentence.grammar();
        int filler = grammar.fillers().longestBefore(sentence.text(), start, end);
        int preposition = grammar.prepositions().longestBefore(sentence.text(), start, end);
        if (grammar.bodies().longestBefore(sentence.text(), start, end)
                > Math.max(filler, preposition)) {
            return end; // 工|會 is no auxiliary
        }
        return end - Math.max(filler, preposition);
    }

    /** Takes one small word off the start of a phrase in a script without spaces (但|小麦价格). */
    private int behindUnspacedHead(int start, int end) {
        int last = end;
        int shorter = withoutUnspacedTail(start, last);
        while (shorter < last && shorter > start) {
            last = shorter;
            shorter = withoutUnspacedTail(start, last);
        }
        return start
                + Math.max(
                        head(sentence.grammar().clauseWords(), start, last),
                        head(sentence.grammar().determiners(), start, last));
    }

    /** The whole stretch, or what leaves a noun behind it: 该|项目, not 该项|目. */
    private int head(WordSet words, int start, int end) {
        int longest = words.longestAt(sentence.text(), start, end);
        return longest == end - start
                ? longest
                : words.longestAt(sentence.text(), start, end - SHORTEST);
    }

    /** Whether a cue of change makes words a clause, or is all there is of them (وارتفع). */
    /** "la | subida": then the same word is a noun. */
    private boolean isBehindDeterminer(int index) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, index);
        boolean noun =
                sentence.grammar().articlesNeeded()
                        || sentence.grammar().nounsCapitalised()
                                && Character.isUpperCase(sentence.text().codePointAt(index));
        return noun
                && steps.isOne(sentence.grammar().determiners(), steps.wordStart(first, end), end);
    }

    private boolean isVerb(Cue cue, Span words) {
        boolean level = sentence.is(cue, Trait.LEVEL);
        return level
                ? words.contains(cue.span())
                : cue.span().contains(words) && !isBehindDeterminer(words.start())
                        || isVerbBehindAnd(cue.span(), words);
    }

    private boolean isVerbBehindAnd(Span cue, Span words) {
        return cue.end() == words.end()
                && cue.start() > words.start()
                && sentence.grammar()
                        .attachedConjunctions()
                        .contains(sentence.text().substring(words.start(), cue.start()));
    }

    /** Where nouns have capitals, "gemessen" is none; a digit may be a name's. */
    private static boolean isOfNoun(int c) {
        return Character.isUpperCase(c) || Character.isDigit(c);
    }

    private boolean isPhrase(Span span) {
        if (span.length() > LONGEST
                || span.length() < SHORTEST
                || sentence.text().charAt(span.end() - 1) == '-') {
            return false;
        }
        if (steps.isOne(
                sentence.grammar().determiners(),
                steps.wordStart(span.start(), span.end()),
                span.end())) {
            return false;
        }
        if (steps.isOne(
                sentence.grammar().clauseWords(),
                steps.wordStart(span.start(), span.end()),
                span.end())) {
            return false;
        }
        if (steps.isOne(sentence.grammar().openers(), span.start(), span.end())) {
            return false;
        }
        boolean capitals = sentence.grammar().nounsCapitalised();
        boolean hasNoun =
                span.of(sentence.text())
                        .codePoints()
                        .anyMatch(c -> capitals ? isOfNoun(c) : Character.isLetter(c));
        return hasNoun
                && !sentence.hasAmount(span)
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> sentence.moves(cue))
                        .noneMatch(cue -> isVerb(cue, span))
                && !sentence.hasTime(span);
    }
}
