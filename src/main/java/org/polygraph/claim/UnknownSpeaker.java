package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/**
 * Who speaks without a name: "the fire service said", "meldt de veiligheidsregio", 分析师认为. Only what
 * fills the place between the verb of saying and the end of its clause is taken.
 */
final class UnknownSpeaker {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_UNSPACED = 14;
    private static final int SHORTEST = 3;
    private static final String ENDS = ",;:.،。，、“”\"«»„「」";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    UnknownSpeaker(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * @param closes whether the verb of saying stands behind what is said
     */
    Optional<Slot> of(Cue cue, boolean closes) {
        Side side = ((SourceCue) cue.meaning()).source();
        Optional<Span> before = side == Side.AFTER ? Optional.empty() : before(cue.span().start());
        if (before.isPresent() || grammar.verbLast()) {
            return before.map(this::slot);
        }
        boolean behind = side == Side.AFTER || closes;
        return behind ? behind(cue.span().end()).map(this::slot) : Optional.empty();
    }

    /** The words from the beginning of the clause to the verb. */
    private Optional<Span> before(int verb) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, verb);
        if (end <= first) {
            return Optional.empty();
        }
        if (!WordEdges.isSpaced(sentence.text().charAt(end - 1))) {
            return unspaced(end);
        }
        if (grammar.verbLast()) {
            return Optional.empty();
        }
        int start = end;
        int words = 0;
        while (start > first && !isEnd(start - 1) && words <= MOST_WORDS) {
            int word = steps.wordStart(first, start);
            String folded = FoldedText.fold(sentence.text().substring(word, start));
            if (grammar.clauseWords().contains(folded) || sentence.isKnown(new Span(word, start))) {
                break;
            }
            if (words == 0 && grammar.fillers().contains(folded)) {
                end = steps.trimmedEnd(first, word);
            } else {
                words++;
            }
            start = steps.trimmedEnd(first, word);
        }
        boolean whole = start <= first || isEnd(start - 1) || isBehindRelative(first, start);
        start = steps.skipSpace(start, end);
        return whole && words <= MOST_WORDS && start < end
                ? withoutArticle(start, end)
                : Optional.empty();
    }

    /** "contra la | que | la defensa ha anunciado": a clause of its own. */
    private boolean isBehindRelative(int first, int start) {
        int end = steps.trimmedEnd(first, start);
        return grammar.dropsSubject()
                && steps.isOne(grammar.relatives(), steps.wordStart(first, end), end);
    }

    /** Where words are not set apart: up to the clause's mark, less the subject's particle. */
    private Optional<Span> unspaced(int verb) {
        String text = sentence.text();
        int end = verb;
        for (String marker : grammar.subjectMarkers()) {
            end = text.startsWith(marker, verb - marker.length()) ? verb - marker.length() : end;
        }
        if (grammar.verbLast() && end == verb) {
            return Optional.empty();
        }
        end = grammar.verbLast() ? end : beforeTimes(end);
        int start = end;
        while (start > sentence.span().start()
                && !isEnd(start - 1)
                && !isBehindSource(start)
                && (!grammar.verbLast() || !isKana(text.charAt(start - 1)))) {
            start--;
        }
        start = grammar.verbLast() ? start : OpeningName.behindDescriptions(sentence, start, end);
        Span span = new Span(start, Math.max(start, end));
        boolean rest =
                !grammar.verbLast()
                        && grammar.relativeEndings().stream()
                                .anyMatch(word -> text.startsWith(word, span.start()));
        boolean fits = !rest && span.length() > 1 && span.length() <= LONGEST_UNSPACED;
        return fits && !sentence.isKnown(span) && isLetters(span)
                ? Optional.of(span)
                : Optional.empty();
    }

    /** Before a time and small words right before the verb: 宏景光電|今天|宣布. */
    private int beforeTimes(int verb) {
        int end = verb;
        for (var time : sentence.times()) {
            end = time.span().end() == verb ? time.span().start() : end;
        }
        return end;
    }

    /** 据|省农业农村厅|介绍. */
    private boolean isBehindSource(int index) {
        return sentence.cues(SourceCue.class).stream().anyMatch(cue -> cue.span().end() == index);
    }

    private static boolean isKana(char c) {
        return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
    }

    private boolean isLetters(Span span) {
        return span.of(sentence.text()).codePoints().allMatch(Character::isLetter);
    }

    private Optional<Span> behind(int verb) {
        int from = verb;
        for (var time : sentence.times()) {
            boolean next = sentence.gap(new Span(verb, verb), time.span()).length() <= SHORTEST + 1;
            from = time.span().start() >= from && next ? time.span().end() : from;
        }
        return new PhraseBehind(sentence)
                .at(from)
                .filter(span -> !sentence.isKnown(span))
                .flatMap(span -> withoutArticle(span.start(), span.end()));
    }

    private Optional<Span> withoutArticle(int from, int to) {
        int start = from;
        int end = steps.wordEnd(start, to);
        while (start < to && steps.isOne(grammar.determiners(), start, end)) {
            if (steps.isOne(grammar.pronouns(), start, end)) {
                return Optional.empty();
            }
            start = steps.skipSpace(end, to);
            end = steps.wordEnd(start, to);
        }
        if (to - start < SHORTEST
                || steps.isOne(grammar.pronouns(), start, end)
                || steps.isOne(grammar.prepositions(), start, end)
                || steps.isOne(grammar.fillers(), start, end)
                || end == to && steps.isOne(grammar.openers(), start, end)
                || steps.isOne(grammar.conjunctions(), start, end)) {
            return Optional.empty();
        }
        Span span = new Span(start, to);
        String phrase = FoldedText.fold(sentence.text().substring(from, to));
        boolean stands =
                grammar.reportBacks().contains(phrase)
                        || !grammar.references().get(phrase).isEmpty();
        return stands ? Optional.empty() : Optional.of(span);
    }

    private boolean isEnd(int index) {
        return ENDS.indexOf(sentence.text().charAt(index)) >= 0;
    }

    private Slot slot(Span span) {
        String words = span.of(sentence.text());
        boolean several = Character.isLowerCase(words.codePointAt(0)) && !endsArticle(span.start());
        EntityClass type = several ? EntityClass.TOPIC : EntityClass.ORGANIZATION;
        return new Slot(
                span,
                Unlisted.of(type, words, sentence.language()),
                0.8,
                "“" + words + "”, a source without a name");
    }

    private boolean endsArticle(int start) {
        int end = steps.trimmedEnd(sentence.span().start(), start);
        return steps.isOne(
                grammar.determiners(), steps.wordStart(sentence.span().start(), end), end);
    }
}
