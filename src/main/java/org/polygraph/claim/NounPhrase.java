package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Objects;
import java.util.Optional;

/**
 * The words that a claim is about where they name nothing known: "wheat prices" in "wheat prices
 * fell 12 %". They become a topic of their own, as the text has them.
 */
final class NounPhrase {

    /** Marks between one part of a sentence and the next. */
    static final String BREAKS = ",;:—–()（）\"“”«»「」『』、，；：،؛।|";

    private final Sentence sentence;
    private final PhraseParticles particles;
    private final WordSteps steps;
    private final PhraseBounds bounds;
    private final DefinitePhrase definite;
    private final ClauseStart clauses;
    private final Adverbial adverbials;

    NounPhrase(Sentence sentence) {
        this.sentence = sentence;
        this.particles = new PhraseParticles(sentence);
        this.steps = new WordSteps(sentence.text());
        this.bounds = new PhraseBounds(sentence);
        this.definite = new DefinitePhrase(sentence);
        this.clauses = new ClauseStart(sentence);
        this.adverbials = new Adverbial(sentence);
    }

    /**
     * The phrase before a cue, or nothing where what stands there is none. Where the subject can
     * follow its verb ("Im März stieg die Inflation um 2 %"), the phrase between the two is next.
     */
    Optional<Slot> subjectOf(Cue cue, Relation relation, @Nullable Quantity quantity) {
        boolean eitherSide = ((RelationCue) cue.meaning()).subject() == Side.EITHER;
        int end = steps.startOfWord(cue.span().start());
        if (quantity != null && (eitherSide || sentence.grammar().verbLast() || relation.moves())) {
            end = Math.min(end, quantity.span().start());
        }
        Optional<Slot> before =
                between(clauses.startBefore(end), end, eitherSide, relation)
                        .map(slot -> new AfterVerb(sentence).of(slot));
        Optional<Slot> head = headOfRelative(before.map(Slot::span).map(Span::start).orElse(end));
        if (head.isPresent()) {
            return head;
        }
        Optional<Slot> inverted =
                before.filter(slot -> eitherSide && isFronted(cue, quantity, relation, slot))
                        .flatMap(
                                slot ->
                                        between(
                                                cue.span().end(),
                                                Objects.requireNonNull(quantity).span().start(),
                                                true,
                                                relation));
        if (inverted.isPresent()) {
            return inverted;
        }
        if (before.isPresent() && isBeforePronoun(cue, before.get())) {
            return Optional.empty(); // somebody talked of before
        }
        Optional<Slot> counted =
                before.or(() -> new CountedNoun(sentence).opening(cue, quantity))
                        .or(() -> behindFront(cue));
        if (counted.isPresent() || !eitherSide) {
            return counted;
        }
        if (quantity == null) {
            return behindVerb(cue);
        }
        return cue.span().end() <= quantity.span().start()
                ? between(cue.span().end(), quantity.span().start(), true, relation)
                : before;
    }

    private Optional<Slot> behindFront(Cue cue) {
        return new InvertedSubject(sentence).of(cue, clauses.startBefore(cue.span().start()));
    }

    /** Whether a preposition has words before a verb: "Wegen der | Hitze | strich die Bahn 14". */
    private boolean isFronted(
            Cue cue, @Nullable Quantity quantity, Relation relation, Slot phrase) {
        return quantity != null
                && cue.span().end() <= quantity.span().start()
                && phrase.span().end() <= cue.span().start()
                && !EventFinder.isHarm(relation)
                && new Proximity(sentence).isOblique(phrase.span());
    }

    /** "In der Saison | erlöste er | 48 Millionen": behind the verb a pronoun for its subject. */
    private boolean isBeforePronoun(Cue cue, Slot phrase) {
        int last = sentence.span().end();
        int word = steps.skipSpace(cue.span().end(), last);
        return sentence.grammar().verbBracket()
                && phrase.span().end() <= cue.span().start()
                && new Proximity(sentence).isOblique(phrase.span())
                && steps.isOne(sentence.grammar().pronouns(), word, steps.wordEnd(word, last));
    }

    /**
     * What the sentence opens with, where a relative clause without commas says more of it up to
     * here: "Banjir bandang | yang melanda kabupaten itu | menewaskan". What stands in that clause
     * without an article is its verb.
     *
     * @param start where the words begin that stand before the cue
     */
    private Optional<Slot> headOfRelative(int start) {
        int end = steps.trimmedEnd(sentence.span().start(), start);
        int word = steps.wordStart(sentence.span().start(), end);
        Grammar grammar = sentence.grammar();
        boolean verbsFirst = !grammar.attachedArticles().isEmpty();
        boolean relative = !verbsFirst && steps.isOne(grammar.relatives(), word, end);
        if (!relative && !steps.isOne(grammar.complementizers(), word, end)) {
            return Optional.empty();
        }
        Span words = new Span(clauses.startBefore(word), word);
        if (!relative && !isOneNoun(words)) {
            return Optional.empty();
        }
        boolean verbless = sentence.cues().stream().noneMatch(cue -> words.contains(cue.span()));
        return verbless ? slot(words.start(), words.end(), false) : Optional.empty();
    }

    /** A determiner and one word, so that no verb can be among them: "A wildfire | that". */
    private boolean isOneNoun(Span words) {
        int determiner = steps.skipSpace(words.start(), words.end());
        int behind = steps.wordEnd(determiner, words.end());
        int noun = steps.skipSpace(behind, words.end());
        int end = steps.wordEnd(noun, words.end());
        return steps.isOne(sentence.grammar().determiners(), determiner, behind)
                && noun < end
                && steps.skipSpace(end, words.end()) == words.end();
    }

    /** Right behind a verb that opens its clause, where the language has it so. */
    private Optional<Slot> behindVerb(Cue cue) {
        if (sentence.grammar().attachedArticles().isEmpty()) {
            return Optional.empty();
        }
        int limit = Math.min(sentence.span().end(), cue.span().end() + PhraseBounds.LONGEST);
        Span words = new Span(cue.span().end(), limit);
        Span phrase = definite.firstIn(words, true);
        boolean beside = phrase.start() == steps.skipSpace(words.start(), words.end());
        boolean behindPreposition =
                steps.isOne(
                        sentence.grammar().prepositions(),
                        phrase.start(),
                        steps.wordEnd(phrase.start(), phrase.end()));
        return phrase.equals(words) || !beside || behindPreposition
                ? Optional.empty()
                : bounds.of(phrase.start(), phrase.end(), true).map(sentence::slotAt);
    }

    /**
     * The phrase before what is put in between commas: "The work, which took five years, | cost".
     * Nothing where the clause has words of its own before the cue.
     */
    Optional<Slot> beforeInsertion(Cue cue, Relation relation) {
        int end = cue.span().start();
        for (int commas = 0; commas < 2; commas++) {
            int comma = commaBefore(end);
            if (comma < 0 || commas == 0 && !isEmpty(comma + 1, end)) {
                return Optional.empty();
            }
            Optional<Slot> phrase = verblessBefore(comma, relation);
            if (phrase.isPresent()) {
                return commas == 0 ? beforeBoth(comma, relation).or(() -> phrase) : phrase;
            }
            end = comma;
        }
        return Optional.empty();
    }

    /**
     * What stands before an insertion that is a phrase itself ("Its plant, | built in Bonn, |").
     */
    private Optional<Slot> beforeBoth(int second, Relation relation) {
        int first = commaBefore(second);
        return first < 0
                ? Optional.empty()
                : verblessBefore(first, relation)
                        .filter(
                                slot ->
                                        clauses.opens(
                                                sentence.span().start(), slot.span().start()));
    }

    private Optional<Slot> verblessBefore(int comma, Relation relation) {
        int start = clauses.startBefore(comma);
        boolean verbless =
                sentence.cues(RelationCue.class).stream()
                        .noneMatch(
                                other ->
                                        other.span().end() <= comma
                                                && other.span().start() >= start);
        return verbless ? between(start, comma, false, relation) : Optional.empty();
    }

    /**
     * Whether a phrase may stand for somebody: it holds nothing known, and a determiner, a capital
     * or a subject's particle says so, where the language has them.
     */
    boolean isNameLike(Span span) {
        if (particles.holdsName(span)) {
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
                    || grammar.attachedArticles().stream()
                            .anyMatch(article -> text.startsWith(article, span.start()));
        }
        if (new WholeSubject(sentence).is(span) || new InvertedSubject(sentence).isDefinite(span)) {
            return true;
        }
        int end = steps.trimmedEnd(sentence.span().start(), span.start());
        if (steps.isOne(
                grammar.determiners(), steps.wordStart(sentence.span().start(), end), end)) {
            return true;
        }
        if (grammar.articlesNeeded()
                && span.start() == sentence.span().start()
                && steps.wordEnd(span.start(), span.end()) == span.end()) {
            return true; // "Eni holds 45 %": a common noun would have its article
        }
        int inner =
                span.start() == sentence.span().start()
                        ? steps.wordEnd(span.start(), span.end())
                        : span.start();
        return text.substring(inner, span.end()).codePoints().anyMatch(Character::isUpperCase);
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

    private Optional<Slot> between(int from, int to, boolean verbMayLead, Relation relation) {
        int start = from;
        int end = to;
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() < start || time.span().end() > end) {
                continue;
            }
            if (clauses.opens(start, time.span().start())) {
                int behind = Math.min(ClauseStart.behindTime(sentence, time), end);
                start = particles.behindParticle(particles.behindParticle(behind, end), end);
            } else {
                end = withoutDeterminer(start, time.span().start());
            }
        }
        if (sentence.grammar().verbLast()) {
            int first = start;
            boolean behindName =
                    first > sentence.span().start()
                            && BREAKS.indexOf(sentence.text().charAt(first - 1)) >= 0
                            && sentence.grammar().topicMarkers().stream()
                                    .anyMatch(marker -> sentence.text().startsWith(marker, first));
            if (behindName) {
                return Optional.empty(); // "台湾積体電路製造（TSMC）|は"
            }
            start = particles.behindView(start, end);
            int marked = particles.markerWithin(start, end);
            end = marked < end ? marked : particles.withoutParticle(start, end, relation);
            int inner = particles.caseWithin(start, end);
            boolean cause = EventFinder.isHarm(relation);
            start = cause ? start : particles.behindOtherParts(start, end);
            start = inner < 0 || cause ? start : inner + 1;
            end = inner < 0 || !cause ? end : inner;
        }
        return slot(start, end, verbMayLead)
                .filter(slot -> !isMeasure(slot.span(), relation))
                .filter(slot -> !adverbials.isWhereOfHarm(slot.span(), relation));
    }

    /** Whether a noun only says what its amount measures: "高度|500キロの軌道に投入". */
    private boolean isMeasure(Span phrase, Relation relation) {
        return sentence.grammar().verbLast()
                && !relation.moves()
                && sentence.quantities().stream()
                        .filter(amount -> !isSubject(amount.span()))
                        .map(amount -> amount.span().start())
                        .anyMatch(start -> start == behindMeasure(phrase, start));
    }

    /** "의원 90명|이 반대했다": who is counted does it. */
    private boolean isSubject(Span amount) {
        String rest = sentence.text().substring(amount.end(), sentence.span().end());
        return sentence.grammar().subjectMarkers().stream()
                .anyMatch(marker -> Words.beginsWithParticle(rest, marker));
    }

    /** Behind a phrase, and behind the space that Korean has there. */
    private int behindMeasure(Span phrase, int limit) {
        boolean korean =
                Character.UnicodeScript.of(sentence.text().charAt(phrase.start()))
                        == Character.UnicodeScript.HANGUL;
        return korean ? steps.skipSpace(phrase.end(), limit) : phrase.end();
    }

    /** "Revenue in | the | third quarter": the article before a time belongs to it. */
    private int withoutDeterminer(int start, int time) {
        int end = steps.trimmedEnd(start, time);
        int word = steps.wordStart(start, end);
        return steps.isOne(sentence.grammar().determiners(), word, end) ? word : time;
    }

    /** The phrase in a stretch of the sentence, as what it names. */
    private Optional<Slot> slot(int from, int to, boolean verbMayLead) {
        return bounds.of(from, to, verbMayLead)
                .filter(span -> !isCompared(span) && !particles.isBase(span))
                .filter(span -> !particles.startsWithConnector(span) && !particles.isView(span))
                .filter(span -> !isAdverbial(span))
                .map(adverbials::behind)
                .filter(span -> !adverbials.isOne(span))
                .filter(span -> !TopicChain.isPredicate(sentence, span))
                .map(particles::withoutConnector)
                .map(span -> definite.firstIn(span, false))
                .map(sentence::slotAt);
    }

    /**
     * Whether a phrase is one small word where a noun would have its article ("que | vaya a"), or
     * begins with an auxiliary or a preposition ("Ha prometido", "En revanche").
     */
    private boolean isAdverbial(Span phrase) {
        Grammar grammar = sentence.grammar();
        int first = sentence.text().codePointAt(phrase.start());
        if (!grammar.articlesNeeded()) {
            return false;
        }
        int firstEnd = steps.wordEnd(phrase.start(), phrase.end());
        if (steps.isOne(grammar.fillers(), phrase.start(), firstEnd)
                || steps.isOne(grammar.prepositions(), phrase.start(), firstEnd)) {
            return true;
        }
        if (!Character.isLowerCase(first)
                || steps.wordEnd(phrase.start(), phrase.end()) < phrase.end()) {
            return false;
        }
        int end = steps.trimmedEnd(sentence.span().start(), phrase.start());
        int word = steps.wordStart(sentence.span().start(), end);
        int mark = sentence.text().substring(word, Math.max(word, end - 1)).lastIndexOf('\'');
        int elided = word + mark + 1;
        return !steps.isOne(grammar.determiners(), word, end)
                && !steps.isOne(grammar.determiners(), elided, end)
                && !steps.isOne(grammar.connectors(), word, end);
    }

    /** Whether a phrase is only what something is compared with (比既有线路高出). */
    private boolean isCompared(Span phrase) {
        return sentence.grammar().comparatives().anyAt(sentence.text(), phrase.start());
    }
}
