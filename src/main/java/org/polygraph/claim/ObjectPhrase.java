package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words a verb is said of that name nothing known: "the plans" in "criticised the plans". They
 * become a topic of their own, or, where the relation takes none and they begin with a capital, a
 * name of what it takes.
 */
final class ObjectPhrase {

    private static final int LONGEST_ADVERBIAL = 3;
    private static final int LONGEST_WORDS = 5;
    private static final int LONGEST_UNSPACED = 24;
    private static final int LONGEST = 64;
    private static final String BREAKS = NounPhrase.BREAKS + ".。!?";

    private final Sentence sentence;
    private final PhraseParticles particles;
    private final CornerQuotes quotes;
    private final WordSteps steps;

    ObjectPhrase(Sentence sentence) {
        this.sentence = sentence;
        this.particles = new PhraseParticles(sentence);
        this.quotes = new CornerQuotes(sentence);
        this.steps = new WordSteps(sentence.text());
    }

    /** The phrase on the object's side of a cue, right beside it; empty where there is none. */
    Optional<Slot> of(Cue cue, Relation relation, Slot subject) {
        Side side = ((RelationCue) cue.meaning()).object();
        if (side == Side.CONTEXT || side == Side.SOURCE) {
            return Optional.empty();
        }
        Optional<Span> after =
                side == Side.BEFORE ? Optional.empty() : behind(cue, relation, subject);
        Optional<Span> span =
                after.isPresent() || side == Side.AFTER
                        ? after
                        : marked(cue, withTitle(subject.span()))
                                .or(() -> dative(cue, relation, withTitle(subject.span())))
                                .or(
                                        () ->
                                                before(
                                                        cue.span().start(),
                                                        withTitle(subject.span()),
                                                        false))
                                .or(() -> beforeAdverbial(cue, subject.span()));
        return span.flatMap(words -> slot(words, relation.range()));
    }

    private Optional<Span> behind(Cue cue, Relation relation, Slot subject) {
        int from = new Adverbials(sentence).behind(behindVerb(cue, relation, subject));
        return new ObjectHead(sentence)
                .behind(cue)
                .or(() -> new PhraseBehind(sentence).at(behindNumber(from, relation), relation));
    }

    /**
     * Before where it is done, at the end of its clause: "hat | die Produktion | in X gestoppt".
     */
    private Optional<Span> beforeAdverbial(Cue cue, Span subject) {
        int end = steps.trimmedEnd(sentence.span().start(), cue.span().start());
        if (sentence.grammar().verbLast() || subject.end() > end) {
            return Optional.empty();
        }
        for (int words = 0; words < LONGEST_ADVERBIAL && end > subject.end(); words++) {
            int word = steps.wordStart(subject.end(), end);
            if (steps.isOne(sentence.grammar().prepositions(), word, end)) {
                return before(word, subject, false);
            }
            end = steps.trimmedEnd(subject.end(), word);
        }
        return Optional.empty();
    }

    /** A subject with the title that is behind it (송치영 | 사장). */
    private Span withTitle(Span subject) {
        int end = new Particles(sentence).behind(subject);
        return sentence.span().equals(subject) || end <= subject.end()
                ? subject
                : new Span(subject.start(), end);
    }

    /** Behind a subject that stands between its verb and the object. */
    private int behindVerb(Cue cue, Relation relation, Slot subject) {
        int end = cue.span().end();
        boolean between =
                subject.span().start() >= end
                        && (sentence.grammar().verbFirst()
                                || Words.hasNoWord(
                                        sentence.text().substring(end, subject.span().start())));
        return between ? new BehindSubject(sentence).of(subject.span(), relation) : end;
    }

    /** Behind the number of an object that is only named: "imposed sanctions on | 12 | banks". */
    private int behindNumber(int from, Relation relation) {
        int word = steps.skipSpace(from, sentence.span().end());
        boolean named =
                relation.dimensions().isEmpty()
                        && relation.range().contains(EntityClass.ORGANIZATION)
                        && !sentence.grammar().verbFirst();
        if (!named) {
            return from;
        }
        for (Quantity amount : sentence.quantities()) {
            String unit = amount.unit();
            if (unit != null
                    && amount.kind() == Quantity.Kind.COUNT
                    && amount.span().start() == word
                    && amount.span().of(sentence.text()).endsWith(unit)) {
                return amount.span().end() - unit.length();
            }
        }
        return from;
    }

    /** Before a verb that ends its clause: back to the last small word or particle. */
    private Optional<Span> before(int to, Span subject, boolean marked) {
        String text = sentence.text();
        int end = new LowerCase(sentence).withoutAdverbs(sentence.span().start(), to);
        if (end <= sentence.span().start()) {
            return Optional.empty();
        }
        boolean behindSubject = subject.end() <= end && !subject.contains(sentence.span());
        int farthest = Math.max(sentence.span().start(), end - LONGEST);
        int first = behindSubject ? Math.max(subject.end(), farthest) : farthest;
        int start = end;
        int words = 0;
        boolean opens = false;
        while (start > first && words < LONGEST_WORDS) {
            if (!WordEdges.isSpaced(text.charAt(start - 1))) {
                if (!marked && endsInCase(end)) {
                    return Optional.empty();
                }
                start = PhraseBounds.behindAttribute(sentence, unspacedStart(end, farthest), end);
                break;
            }
            int word = steps.wordStart(first, start);
            String folded = FoldedText.fold(text.substring(word, start).strip());
            boolean broken = BREAKS.indexOf(text.charAt(start - 1)) >= 0;
            opens = words > 0 && particles.endsPart(folded);
            if (opens) {
                break;
            }
            if (words == 0 && sentence.grammar().quotatives().anyEnds(folded)) {
                return Optional.empty(); // 정부가 선거를 조작했다고 | 비난했다
            }
            boolean owner =
                    words > 0
                            && (new Genitives(sentence).isArticle(first, word, start)
                                    || isGenitive(word, start));
            if (folded.isEmpty()
                    || broken
                    || sentence.grammar().isSmall(folded) && !owner
                    || isTaken(word, start)) {
                break;
            }
            start = word;
            words++;
            start = steps.trimmedEnd(first, start);
        }
        int owned = steps.wordEnd(start, end);
        boolean ofAmount = words > 1 && isGenitive(start, owned); // 800 मेगावाट | का | सौर संयंत्र
        start = ofAmount ? steps.skipSpace(owned, end) : start;
        int before = steps.wordStart(first, start);
        boolean determined =
                marked
                        || ofAmount
                        || opens
                        || !WordEdges.isSpaced(text.charAt(end - 1))
                        || sentence.grammar()
                                .determiners()
                                .contains(FoldedText.fold(text.substring(before, start)).strip())
                        || behindSubject && isOnlyMarked(subject.end(), start)
                        || behindSubject && isBehindCase(before, start);
        start = steps.skipSpace(behindMarker(behindAmount(start), subject.end()), end);
        end = determined && !marked && start < end ? withoutMarker(start, end) : end;
        return end > start && determined ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /**
     * The words that an object's particle follows, with nothing but amounts and small words between
     * it and the verb that ends the clause: "役員報酬|を半年間3割|減らす".
     *
     * @param subject what stands before the object at most; the whole sentence where that is
     *     unknown
     */
    Optional<Span> marked(Cue cue, Span subject) {
        return marked(cue, subject, sentence.grammar().objectMarkers());
    }

    /** What a stand is taken on, by the particle of whom something is done to: 放出|に改めて反対を表明. */
    private Optional<Span> dative(Cue cue, Relation relation, Span subject) {
        return sentence.grammar().verbLast() && relation.is(Trait.ATTITUDE)
                ? marked(cue, subject, List.copyOf(sentence.grammar().agentParticles()))
                : Optional.empty();
    }

    private Optional<Span> marked(Cue cue, Span subject, List<String> markers) {
        String text = sentence.text();
        int first = Math.max(sentence.span().start(), cue.span().start() - LONGEST);
        int last =
                startsWithMarker(cue.span().start()) ? cue.span().start() : cue.span().start() - 1;
        for (int i = last; i > first && !markers.isEmpty(); i--) {
            int open = text.charAt(i) == '」' ? quotes.opening(i) : -1;
            if (open > first && i < last) {
                i = open;
                continue;
            }
            int at = i;
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return Optional.empty();
            }
            int marker =
                    markers.stream()
                            .filter(
                                    m ->
                                            text.startsWith(m, at)
                                                    && particles.endsWord(at + m.length()))
                            .mapToInt(String::length)
                            .max()
                            .orElse(0);
            if (marker > 0) {
                return new SmallWords(sentence).areAll(i + marker, cue.span().start())
                        ? quotes.endingAt(i).or(() -> before(at, subject, true))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The same, as what it is to a relation whose subject the sentence leaves out. */
    Optional<Slot> markedAs(Cue cue, Relation relation) {
        return marked(cue, sentence.span()).flatMap(words -> slot(words, relation.range()));
    }

    private boolean startsWithMarker(int index) {
        return sentence.grammar().objectMarkers().stream()
                .anyMatch(marker -> sentence.text().startsWith(marker, index));
    }

    /** Whether a particle that marks neither subject nor object ends what stands before a verb. */
    private boolean endsInCase(int end) {
        Grammar grammar = sentence.grammar();
        return grammar.verbLast()
                && grammar.otherMarkers().stream()
                        .filter(marker -> !grammar.objectMarkers().contains(marker))
                        .filter(marker -> !grammar.connectors().contains(marker))
                        .anyMatch(
                                marker ->
                                        sentence.text().startsWith(marker, end - marker.length()));
    }

    /** Whether nothing but its particle stands behind a subject: "회사|는 | 요구를 거부했다". */
    private boolean isOnlyMarked(int from, int to) {
        String words = sentence.text().substring(from, Math.max(from, to)).strip();
        return sentence.grammar().verbLast()
                && (Words.hasNoWord(words)
                        || sentence.grammar().subjectMarkers().stream()
                                .anyMatch(marker -> marker.strip().equals(words)));
    }

    /** Whether a word says whose the noun behind it is: "डेंगू | का | नया टीका". */
    private boolean isGenitive(int start, int end) {
        return !sentence.grammar().juxtaposes()
                && steps.isOne(sentence.grammar().genitiveParticles(), start, end);
    }

    /**
     * Whether a particle ends another part of the clause right before the noun at its verb, which
     * has none itself: "हरियाणा | में | नया संयंत्र लगाएगी".
     */
    private boolean isBehindCase(int start, int end) {
        Grammar grammar = sentence.grammar();
        int last = steps.trimmedEnd(start, end);
        String word = FoldedText.fold(sentence.text().substring(start, last));
        return !grammar.juxtaposes()
                && grammar.otherMarkers().stream()
                        .anyMatch(
                                marker -> marker.equals(" " + word) || marker.endsWith(" " + word));
    }

    /** Behind the particle that an amount is joined to its noun by: 170|の|商業施設. */
    private int behindAmount(int start) {
        boolean amount = sentence.quantities().stream().anyMatch(q -> q.span().end() == start);
        return start
                + sentence.grammar().connectors().stream()
                        .filter(word -> amount && sentence.text().startsWith(word, start))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    /** Behind the particle of a subject that the words before a verb begin with (회사|는). */
    private int behindMarker(int start, int subjectEnd) {
        int word = steps.wordEnd(start, sentence.span().end());
        boolean marked =
                start == subjectEnd
                        && sentence.grammar()
                                .subjectMarkers()
                                .contains(sentence.text().substring(start, word));
        return marked ? word : start;
    }

    /** Without the particle of the object that is written on to it (요구|를). */
    private int withoutMarker(int start, int end) {
        String words = sentence.text().substring(start, end);
        return end
                - sentence.grammar().otherMarkers().stream()
                        .filter(marker -> !marker.startsWith("'"))
                        .filter(marker -> words.endsWith(marker))
                        .filter(marker -> words.length() > marker.length() + shortest(words) - 1)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    /** Back to the last particle that ends another part of the clause. */
    private int unspacedStart(int end, int first) {
        String text = sentence.text();
        int from = Math.max(first, end - LONGEST_UNSPACED);
        for (int i = end - 1; i > from; i--) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
            int at = i;
            boolean marked =
                    Stream.of(sentence.grammar().subjectMarkers(), sentence.grammar().caseMarkers())
                            .flatMap(List::stream)
                            .anyMatch(marker -> text.startsWith(marker, at));
            if (marked || isTaken(i, i + 1)) {
                return i + 1;
            }
        }
        return from == sentence.span().start() ? from : end;
    }

    private boolean isTaken(int from, int to) {
        Span span = new Span(from, to);
        return sentence.isTaken(span) || new SmallWords(sentence).isVerb(from, to);
    }

    /** Characters that a noun has at least: one where a character is a syllable (달). */
    private static int shortest(String words) {
        return Character.UnicodeScript.of(words.charAt(0)) == Character.UnicodeScript.HANGUL
                ? 1
                : 2;
    }

    private Optional<Slot> slot(Span span, Set<EntityClass> range) {
        String words = span.of(sentence.text());
        if (words.length() < shortest(words)
                || words.codePoints().noneMatch(Character::isLetter)
                || sentence.grammar().openers().contains(FoldedText.fold(words))) {
            return Optional.empty(); // "close | three | of its libraries"
        }
        EntityClass type = EntityClass.TOPIC;
        if (!range.contains(EntityClass.TOPIC)) {
            boolean marked =
                    !WordEdges.isSpaced(words.charAt(0))
                            || !sentence.grammar().objectMarkers().isEmpty();
            boolean name = marked || Character.isUpperCase(words.codePointAt(0));
            if (!name || !range.contains(EntityClass.ORGANIZATION)) {
                return Optional.empty();
            }
            type = EntityClass.ORGANIZATION;
            span = Unlisted.withoutDescription(sentence, span);
        }
        Entity entity = Unlisted.of(type, span.of(sentence.text()), sentence.language());
        return Optional.of(new Slot(span, entity, 0.8, "a topic not known beforehand"));
    }
}
