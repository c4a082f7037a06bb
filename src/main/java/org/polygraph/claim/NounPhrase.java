package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that a claim is about where they name nothing known: "wheat prices" in "wheat prices
 * fell 12 %". They become a topic of their own, as the text has them.
 */
final class NounPhrase {

    private static final int LONGEST = 72;
    private static final int LONGEST_OPENING = 6;
    private static final int SHORTEST = 2;
    private static final Set<String> HARMS = Set.of("deaths", "injuries");
    private static final String BREAKS = ",;:—–()（）\"“”«»「」『』、，；：،؛।|";

    private final Sentence sentence;

    NounPhrase(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The phrase before a cue, or nothing where what stands there is none. Where the subject can
     * follow its verb ("Im März stieg die Inflation um 2 %"), the phrase between the two is next.
     */
    Optional<Slot> subjectOf(Cue cue, @Nullable Quantity quantity) {
        boolean eitherSide =
                cue.meaning() instanceof RelationCue relation && relation.subject() == Side.EITHER;
        int end = cue.span().start();
        if (quantity != null && (eitherSide || sentence.grammar().verbLast())) {
            end = Math.min(end, quantity.span().start());
        }
        Optional<Slot> before = between(clauseStart(end), end, eitherSide, cue);
        if (before.isPresent() || !eitherSide || quantity == null) {
            return before;
        }
        return cue.span().end() <= quantity.span().start()
                ? between(cue.span().end(), quantity.span().start(), true, cue)
                : before;
    }

    /**
     * The phrase before what is put in between commas: "The work, which took five years, | cost".
     * Nothing where the clause has words of its own before the cue.
     */
    Optional<Slot> beforeInsertion(Cue cue) {
        int end = cue.span().start();
        for (int commas = 0; commas < 2; commas++) {
            int comma = commaBefore(end);
            if (comma < 0 || commas == 0 && !isEmpty(comma + 1, end)) {
                return Optional.empty();
            }
            Optional<Slot> phrase = between(clauseStart(comma), comma, false, cue);
            boolean verbless =
                    sentence.cues(RelationCue.class).stream()
                            .noneMatch(
                                    other ->
                                            other.span().end() <= comma
                                                    && other.span().start() >= clauseStart(comma));
            if (phrase.isPresent() && verbless) {
                return phrase;
            }
            end = comma;
        }
        return Optional.empty();
    }

    /**
     * Whoever a sentence opens with, up to its verb: "A fintech Zaluma | captou", "La métropole |
     * a". Where verbs are not known the phrase ends with the last name in it; nothing where no
     * determiner and no name says that it is one.
     */
    Optional<Slot> opening() {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast()) {
            return Optional.empty();
        }
        int from = sentence.span().start();
        int to = Math.min(sentence.span().end(), from + LONGEST);
        int start = from;
        int end = from;
        int named = from;
        int beforeVerb = from;
        boolean determined = false;
        for (int words = 0; words < LONGEST_OPENING; words++) {
            int word = skipSpace(end, to);
            int wordEnd = wordEnd(word, to);
            boolean determiner = word < to && isOne(grammar.determiners(), word, wordEnd);
            if (determiner && words == 0) {
                determined = true;
                start = wordEnd;
                end = wordEnd;
                continue;
            }
            if (determiner) {
                return determined && beforeVerb > start
                        ? slot(start, beforeVerb, false)
                        : Optional.empty();
            }
            if (word >= to || endsOpening(word, wordEnd)) {
                break;
            }
            beforeVerb = end;
            end = withoutMark(word, wordEnd);
            boolean capital = Character.isUpperCase(sentence.text().codePointAt(word));
            named = capital && word > from ? end : named;
            if (end < wordEnd) {
                break;
            }
        }
        boolean stopped =
                end < to && endsOpening(skipSpace(end, to), wordEnd(skipSpace(end, to), to));
        int last = named > start ? named : determined && stopped ? end : start;
        return last > start ? slot(start, last, false) : Optional.empty();
    }

    private int withoutMark(int word, int wordEnd) {
        int end = wordEnd;
        while (end > word && BREAKS.indexOf(sentence.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether the word behind an opening phrase cannot be part of it. */
    private boolean endsOpening(int word, int wordEnd) {
        Grammar grammar = sentence.grammar();
        Span span = new Span(word, Math.max(word, wordEnd));
        return isOne(grammar.fillers(), word, wordEnd)
                || isOne(grammar.prepositions(), word, wordEnd)
                || isOne(grammar.clauseWords(), word, wordEnd)
                || BREAKS.indexOf(sentence.text().charAt(word)) >= 0
                || sentence.cues().stream().anyMatch(cue -> cue.span().overlaps(span))
                || sentence.quantities().stream().anyMatch(q -> q.span().overlaps(span))
                || sentence.times().stream().anyMatch(time -> time.span().overlaps(span));
    }

    /**
     * Whether a phrase may stand for somebody: it holds nothing known, and a determiner, a capital
     * or a subject's particle says so, where the language has them.
     */
    boolean isNameLike(Span span) {
        if (sentence.slots().stream()
                .anyMatch(slot -> slot.span().overlaps(span) && !slot.span().equals(span))) {
            return false;
        }
        Grammar grammar = sentence.grammar();
        String text = sentence.text();
        if (grammar.verbLast()) {
            String rest = text.substring(span.end(), sentence.span().end());
            return grammar.subjectMarkers().stream()
                    .anyMatch(marker -> Words.beginsWithParticle(rest, marker));
        }
        int first = text.codePointAt(span.start());
        if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            return !WordEdges.isSpaced(text.charAt(span.start()))
                    || text.startsWith("ال", span.start());
        }
        int before = wordStart(sentence.span().start(), trimmedEnd(span.start()));
        if (isOne(grammar.determiners(), before, trimmedEnd(span.start()))) {
            return true;
        }
        int inner =
                span.start() == sentence.span().start()
                        ? wordEnd(span.start(), span.end())
                        : span.start();
        return text.substring(inner, span.end()).codePoints().anyMatch(Character::isUpperCase);
    }

    private int trimmedEnd(int end) {
        int i = end;
        while (i > sentence.span().start()
                && Character.isWhitespace(sentence.text().charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int commaBefore(int end) {
        for (int i = end - 1; i >= sentence.span().start(); i--) {
            if (",،、，".indexOf(sentence.text().charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing but small words stands here. */
    private boolean isEmpty(int from, int to) {
        String words = FoldedText.fold(sentence.text().substring(from, to)).strip();
        return words.isEmpty()
                || Words.allIn(words, sentence.grammar().fillers())
                || Words.allIn(words, sentence.grammar().clauseWords());
    }

    private Optional<Slot> between(int from, int to, boolean verbMayLead, Cue cue) {
        int start = from;
        int end = to;
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() < start || time.span().end() > end) {
                continue;
            }
            if (opens(start, time.span().start())) {
                start = behindParticle(time.span().end(), end);
            } else {
                end = time.span().start();
            }
        }
        if (sentence.grammar().verbLast()) {
            int marked = markerWithin(start, end);
            end = marked < end ? marked : withoutParticle(start, end, cue);
        }
        return slot(start, end, verbMayLead);
    }

    private int clauseStart(int end) {
        int start = sentence.span().start();
        for (int i = start; i < end; i++) {
            if (BREAKS.indexOf(sentence.text().charAt(i)) >= 0 && !quotesName(i)) {
                start = i + 1;
            }
        }
        for (Cue cue : sentence.cues(SourceCue.class)) {
            if (cue.span().end() <= end) {
                start = Math.max(start, cue.span().end());
            }
        }
        start = behindClauseWord(start, end);
        for (Quantity quantity : sentence.quantities()) {
            if (quantity.span().end() <= end && !sentence.grammar().verbLast()) {
                start = Math.max(start, quantity.span().end());
            }
        }
        return start;
    }

    /** Behind the last word that begins a clause ("denied that | it would …"). */
    private int behindClauseWord(int start, int end) {
        int behind = start;
        int i = start;
        while (i < end) {
            int word = skipSpace(i, end);
            int wordEnd = wordEnd(word, end);
            boolean begins = isOne(sentence.grammar().clauseWords(), word, wordEnd);
            if (begins && !isOne(sentence.grammar().conjunctions(), word, wordEnd)) {
                behind = wordEnd;
            }
            i = Math.max(wordEnd, i + 1);
        }
        return behind;
    }

    /** Whether a mark only sets a name off (Выручка «Газпрома»). */
    private boolean quotesName(int index) {
        return "«»\"“”「」".indexOf(sentence.text().charAt(index)) >= 0
                && sentence.slots().stream()
                        .anyMatch(
                                slot ->
                                        slot.span().start() == index + 1
                                                || slot.span().end() == index);
    }

    /**
     * Whether nothing but small words stands between a clause's start and a time ("In 2023, …").
     */
    private boolean opens(int start, int time) {
        Grammar grammar = sentence.grammar();
        String before = FoldedText.fold(sentence.text().substring(start, time)).strip();
        return before.isEmpty()
                || Words.allIn(before, grammar.prepositions())
                || Words.allIn(before, grammar.clauseWords())
                || Words.allIn(before, grammar.determiners());
    }

    /** Skips the particle that stands at an index ("3月|に|小麦価格"). */
    private int behindParticle(int index, int end) {
        String rest = FoldedText.fold(sentence.text().substring(index, end));
        Grammar grammar = sentence.grammar();
        return Stream.of(grammar.otherMarkers(), grammar.subjectMarkers())
                .flatMap(List::stream)
                .filter(marker -> Words.beginsWithParticle(rest, marker))
                .mapToInt(marker -> index + rest.indexOf(marker) + marker.length())
                .max()
                .orElse(index);
    }

    /** Where the first subject particle stands; {@code end} where there is none. */
    private int markerWithin(int start, int end) {
        String text = sentence.text();
        List<String> markers = sentence.grammar().subjectMarkers();
        for (int i = start + 1; i < end; i++) {
            for (String marker : markers) {
                if (text.startsWith(marker, i) && endsWord(i + marker.length(), end)) {
                    return i;
                }
            }
        }
        return end;
    }

    /**
     * What stands before a particle that marks no subject is the cause or the place of a harm
     * ("지진으로 50명이 숨졌다"), and of nothing else the subject: then the phrase is empty.
     */
    private int withoutParticle(int start, int end, Cue cue) {
        int last = end;
        while (last > start && Character.isWhitespace(sentence.text().charAt(last - 1))) {
            last--;
        }
        String phrase = sentence.text().substring(start, last);
        int particle =
                sentence.grammar().otherMarkers().stream()
                        .filter(marker -> !marker.startsWith(" ") && !marker.startsWith("'"))
                        .filter(phrase::endsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        if (particle == 0) {
            return end;
        }
        boolean harm =
                cue.meaning() instanceof RelationCue relation
                        && HARMS.contains(relation.relation());
        return harm ? last - particle : start;
    }

    private boolean endsWord(int index, int end) {
        return index >= end
                || !WordEdges.isSpaced(sentence.text().charAt(index - 1))
                || !WordEdges.isWord(sentence.text().charAt(index));
    }

    /**
     * @param verbMayLead whether an auxiliary can stand before the phrase, and a phrase that begins
     *     with a preposition is an adverbial
     */
    private Optional<Slot> slot(int from, int to, boolean verbMayLead) {
        int start = from;
        int end = to;
        Grammar grammar = sentence.grammar();
        boolean trimmed = true;
        while (trimmed && start < end) {
            trimmed = false;
            int skipped = skipSpace(start, end);
            int word = wordEnd(skipped, end);
            if (skipped > start
                    || isOne(grammar.determiners(), skipped, word)
                    || isOne(grammar.clauseWords(), skipped, word)
                    || verbMayLead && isOne(grammar.fillers(), skipped, word)) {
                start = skipped > start ? skipped : word;
                trimmed = true;
            } else if (start < end && !WordEdges.isSpaced(sentence.text().charAt(start))) {
                int unspaced = behindUnspacedHead(start, end);
                trimmed = unspaced > start;
                start = unspaced;
            }
        }
        trimmed = true;
        while (trimmed && start < end) {
            trimmed = false;
            int word = wordStart(start, end);
            int verb = modalStart(start, end);
            if (Character.isWhitespace(sentence.text().charAt(end - 1))) {
                end--;
                trimmed = true;
            } else if (verb < end) {
                end = verb;
                trimmed = true;
            } else if (isOne(grammar.fillers(), word, end)
                    || isOne(grammar.prepositions(), word, end)) {
                end = word;
                trimmed = true;
            } else if (!WordEdges.isSpaced(sentence.text().charAt(end - 1))) {
                int unspaced = withoutUnspacedTail(start, end);
                trimmed = unspaced < end;
                end = unspaced;
            }
        }
        boolean adverbial =
                verbMayLead && isOne(grammar.prepositions(), start, wordEnd(start, end));
        return start < end && !adverbial && isPhrase(new Span(start, end))
                ? Optional.of(slot(new Span(start, end)))
                : Optional.empty();
    }

    /** Where the modal verb starts that a phrase ends in ("Intel planuje|"); its end if none. */
    private int modalStart(int start, int end) {
        return sentence.cues(ModalityCue.class).stream()
                .map(Cue::span)
                .filter(span -> span.end() == end && span.start() >= start)
                .mapToInt(Span::start)
                .min()
                .orElse(end);
    }

    /** Takes one small word off the end of a phrase in a script without spaces (小麦价格|在). */
    private int withoutUnspacedTail(int start, int end) {
        String phrase = sentence.text().substring(start, end);
        Grammar grammar = sentence.grammar();
        return end
                - Stream.of(grammar.fillers(), grammar.prepositions())
                        .flatMap(Set::stream)
                        .filter(phrase::endsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    /** Takes one small word off the start of a phrase in a script without spaces (但|小麦价格). */
    private int behindUnspacedHead(int start, int end) {
        String phrase = sentence.text().substring(start, end);
        Grammar grammar = sentence.grammar();
        return start
                + Stream.of(grammar.clauseWords(), grammar.determiners())
                        .flatMap(Set::stream)
                        .filter(phrase::startsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    private boolean isPhrase(Span span) {
        if (span.length() > LONGEST || span.length() < SHORTEST) {
            return false;
        }
        if (isOne(
                sentence.grammar().determiners(),
                wordStart(span.start(), span.end()),
                span.end())) {
            return false;
        }
        if (isOne(
                sentence.grammar().clauseWords(),
                wordStart(span.start(), span.end()),
                span.end())) {
            return false;
        }
        boolean hasLetter = span.of(sentence.text()).codePoints().anyMatch(Character::isLetter);
        return hasLetter
                && sentence.quantities().stream()
                        .noneMatch(quantity -> quantity.span().overlaps(span))
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> ((RelationCue) cue.meaning()).relation().equals("reaches"))
                        .noneMatch(cue -> span.contains(cue.span()))
                && sentence.times().stream().noneMatch(time -> time.span().overlaps(span));
    }

    /** These words as a topic, or what they are known as. */
    Slot topic(Span words) {
        return slot(words);
    }

    private Slot slot(Span span) {
        for (Slot known : sentence.slots()) {
            if (known.span().equals(span)) {
                return known;
            }
        }
        String words = span.of(sentence.text());
        return new Slot(
                span, topic(words, sentence.language()), 0.85, "a topic not known beforehand");
    }

    /** The topic that words make by themselves. */
    static Entity topic(String words, String language) {
        String id = ContentId.of("topic", language, FoldedText.fold(words));
        return new Entity(id, EntityClass.TOPIC, words, Map.of(language, words), null);
    }

    private boolean isOne(Set<String> words, int start, int end) {
        return start < end
                && words.contains(FoldedText.fold(sentence.text().substring(start, end)));
    }

    private int skipSpace(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(sentence.text().charAt(i))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int from, int end) {
        int i = from;
        while (i < end && !Character.isWhitespace(sentence.text().charAt(i))) {
            char c = sentence.text().charAt(i++);
            if (c == '\'' || c == '’') {
                return i;
            }
        }
        return i;
    }

    private int wordStart(int from, int end) {
        int i = end;
        while (i > from && !Character.isWhitespace(sentence.text().charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
