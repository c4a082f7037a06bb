package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Cues that mean another thing together: who demands a rise of 6 % does not say that anything rose,
 * and who cuts a forecast cuts nothing else.
 */
final class JoinedCues {

    private static final String STAFF = "employs";

    private static final String SETTLES = "settles";
    private static final String PAYS = "pays";

    /** Verbs that say nothing without their object, the forecast. */
    private static final Set<String> VERBS = Set.of("raises", "lowers");

    private static final Map<String, String> FORECASTS =
            Map.of(
                    "raises", "raisesForecast",
                    "growsBy", "raisesForecast",
                    "lowers", "lowersForecast",
                    "declinesBy", "lowersForecast");

    /** Characters between a verb and the noun that it governs. */
    private static final double REACH = 70;

    private static final int LONGEST_FRONTED = 16;
    private static final String CLAUSE_MARKS = ",;:、，；：،؛—–";

    private final Sentence sentence;
    private final List<Cue> cues;

    private JoinedCues(Sentence sentence) {
        this.sentence = sentence;
        this.cues = new ArrayList<>(sentence.cues());
    }

    /** The sentence with its cues as they are meant together. */
    static Sentence in(Sentence sentence) {
        return new JoinedCues(sentence).joined();
    }

    /** Where a sentence that can change one speaks of a forecast. */
    private List<Span> forecasts() {
        for (Cue cue : cues) {
            if (isOfForecasts(cue.relation())) {
                return ForecastNouns.in(sentence);
            }
        }
        return List.of();
    }

    private Sentence joined() {
        if (cues.stream().noneMatch(cue -> cue.meaning() instanceof RelationCue)) {
            cues.removeIf(this::saysAgain);
            return cues.size() == sentence.cues().size() ? sentence : sentence.withCues(cues);
        }
        List<Span> forecasts = forecasts();
        joinForecasts(forecasts);
        if (!forecasts.isEmpty()) {
            forgetForecasters(forecasts);
            removeBeside(
                    cue -> FORECASTS.containsValue(cue.relation()),
                    cue -> sentence.tellsFigure(cue) && isForecast(cue, forecasts),
                    this::governs);
        }
        removeBeside(
                cue -> sentence.is(cue, Trait.ASKS_FOR_FIGURE),
                cue -> sentence.is(cue, Trait.ASKED_FIGURE),
                this::governs);
        removeBeside(
                cue -> sentence.is(cue, Trait.STAFF_CHANGE),
                cue -> cue.relation().equals(STAFF),
                this::governs);
        removeBeside(
                cue -> cue.relation().equals(SETTLES),
                cue -> cue.relation().equals(PAYS),
                (other, cue) -> isOneSentence(cue.span(), other.span()));
        removeBeside(
                JoinedCues::isPassive,
                cue -> !isPassive(cue),
                (other, cue) -> cue.relation().equals(other.relation()) && isAt(cue, other.span()));
        cues.removeIf(cue -> VERBS.contains(cue.relation()));
        cues.removeIf(this::saysAgain);
        cues.removeIf(this::onlyQualifies);
        cues.replaceAll(this::atAmount);
        return cues.equals(sentence.cues()) ? sentence : sentence.withCues(cues);
    }

    /** Removes cues of one sort that stand so to any of another sort. */
    private void removeBeside(
            Predicate<Cue> others, Predicate<Cue> removed, BiPredicate<Cue, Cue> beside) {
        List<Cue> found = new ArrayList<>();
        for (Cue cue : cues) {
            if (others.test(cue)) {
                found.add(cue);
            }
        }
        if (!found.isEmpty()) {
            cues.removeIf(
                    cue ->
                            removed.test(cue)
                                    && found.stream().anyMatch(other -> beside.test(other, cue)));
        }
    }

    /** Whether a word is part of an amount that another cue of its clause has: 造成|超过|200人|死亡. */
    private boolean onlyQualifies(Cue cue) {
        if (!isComparison(cue)) {
            return false;
        }
        boolean within =
                sentence.quantities().stream()
                        .anyMatch(
                                quantity ->
                                        quantity.span().start() < cue.span().end()
                                                && quantity.span().start() > cue.span().start());
        return within
                || !sentence.grammar().comitatives().isEmpty()
                        && sentence.quantities().stream()
                                .map(Quantity::span)
                                .anyMatch(
                                        span ->
                                                span.contains(cue.span())
                                                        || span.start() == cue.span().end())
                        && cues.stream()
                                .filter(other -> other.meaning() instanceof RelationCue)
                                .filter(other -> !other.span().overlaps(cue.span()))
                                .filter(other -> !isInTopic(other))
                                .anyMatch(other -> isOneClause(cue.span(), other.span()));
    }

    private boolean isInTopic(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .anyMatch(slot -> slot.span().contains(cue.span()));
    }

    /** 2000万人|を超えた, 超过|500万人: what exceeds an amount stands at it. */
    private Cue atAmount(Cue cue) {
        boolean told = sentence.grammar().verbLast() || !sentence.grammar().comitatives().isEmpty();
        if (!told || !isComparison(cue)) {
            return cue;
        }
        boolean amount =
                sentence.quantities().stream()
                        .map(Quantity::span)
                        .anyMatch(
                                span ->
                                        sentence.grammar().verbLast()
                                                ? isObject(span, cue.span())
                                                : span.overlaps(cue.span())
                                                        || span.start() == cue.span().end());
        RelationCue meaning = (RelationCue) cue.meaning();
        return amount
                ? new Cue(
                        cue.span(),
                        new RelationCue(
                                Levels.LEVEL,
                                meaning.subject(),
                                meaning.object(),
                                meaning.modality(),
                                List.of()),
                        cue.derivation())
                : cue;
    }

    /** Whether nothing but an object's particle stands between an amount and a verb. */
    private boolean isObject(Span amount, Span verb) {
        String gap = sentence.gap(amount, verb);
        return amount.end() <= verb.start()
                && (gap.isEmpty() || sentence.grammar().objectMarkers().contains(gap));
    }

    /** を押収 and 押収した, which overlap, are one verb. */
    private boolean saysAgain(Cue cue) {
        boolean spaced = WordEdges.isSpaced(sentence.text().charAt(cue.span().start()));
        if (spaced) {
            return false;
        }
        for (Cue other : cues) {
            if (other.span().start() < cue.span().start()
                    && other.span().overlaps(cue.span())
                    && other.meaning().equals(cue.meaning())) {
                return true;
            }
        }
        return false;
    }

    private boolean isComparison(Cue cue) {
        Relation relation = sentence.relation(cue);
        return relation != null && relation.objectBound() != null;
    }

    private static boolean isPassive(Cue cue) {
        return cue.meaning() instanceof RelationCue meaning && meaning.passive();
    }

    /** Whether a noun stands behind its verb, or before it where the verb comes last. */
    private boolean governs(Cue verb, Cue noun) {
        if (verb.span().overlaps(noun.span())) {
            return true;
        }
        boolean settled = verb.relation().equals(SETTLES) && noun.relation().equals(PAYS);
        boolean inOrder =
                settled || sentence.grammar().verbLast()
                        ? noun.span().end() <= verb.span().start()
                        : noun.span().start() >= verb.span().end();
        return inOrder && (isOneClause(verb.span(), noun.span()) || isListed(verb, noun));
    }

    /** "인상|과 정년 연장을 | 요구": the first of two things that a verb governs. */
    private boolean isListed(Cue verb, Cue noun) {
        int end = noun.span().end();
        String gap = sentence.gap(noun.span(), verb.span());
        return sentence.grammar().verbLast()
                && sentence.distance(verb.span(), noun.span()) <= REACH
                && gap.codePoints().noneMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0)
                && sentence.grammar().conjunctions().stream()
                        .anyMatch(word -> sentence.text().startsWith(word + " ", end));
    }

    /** Near enough, with at most a comma between: "Um das Verfahren | beizulegen, zahlt | X". */
    private boolean isOneSentence(Span one, Span other) {
        return sentence.distance(one, other) <= REACH
                && !new Coordination(sentence).isSeparated(one, other);
    }

    private boolean isOneClause(Span one, Span other) {
        String gap = sentence.gap(one, other);
        return sentence.distance(one, other) <= REACH
                && gap.codePoints().noneMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0 && !isPoint(gap, c))
                && !new Coordination(sentence).isSeparated(one, other);
    }

    /** A comma within a number ends no clause. */
    private static boolean isPoint(String gap, int mark) {
        int at = gap.indexOf(mark);
        return at > 0
                && at + 1 < gap.length()
                && Character.isDigit(gap.charAt(at - 1))
                && Character.isDigit(gap.charAt(at + 1));
    }

    /** "cut | its growth forecast": the verb of a change and the forecast that is its object. */
    private void joinForecasts(List<Span> forecasts) {
        if (forecasts.isEmpty()) {
            return;
        }
        for (Cue cue : List.copyOf(cues)) {
            String relation = FORECASTS.get(cue.relation());
            boolean transitive = VERBS.contains(cue.relation()) || !sentence.grammar().verbLast();
            if (relation == null
                    || !transitive
                    || cues.stream().anyMatch(other -> isForecastCue(other, cue))) {
                continue;
            }
            forecastOf(cue, forecasts).ifPresent(noun -> replace(cue, noun, relation));
        }
    }

    /** Whether a relation is that of a verb which can change a forecast. */
    private static boolean isOfForecasts(String relation) {
        return FORECASTS.containsKey(relation) || FORECASTS.containsValue(relation);
    }

    /** Whether a noun is part of what is forecast: 純利益|予想を. */
    private static boolean isForecast(Cue noun, List<Span> forecasts) {
        return forecasts.stream()
                .anyMatch(
                        forecast ->
                                forecast.start() >= noun.span().end()
                                        && forecast.start() - noun.span().end() <= 1);
    }

    /** That a forecast was cut is no forecast itself, and "forecast" no word of who says so. */
    private void forgetForecasters(List<Span> forecasts) {
        List<Cue> changes =
                cues.stream().filter(cue -> FORECASTS.containsValue(cue.relation())).toList();
        cues.removeIf(
                cue ->
                        !(cue.meaning() instanceof RelationCue)
                                && forecasts.stream().anyMatch(noun -> isAt(cue, noun))
                                && changes.stream()
                                        .anyMatch(
                                                change -> isOneClause(change.span(), cue.span())));
    }

    private boolean isForecastCue(Cue other, Cue cue) {
        return FORECASTS.containsValue(other.relation()) && isOneClause(other.span(), cue.span());
    }

    private Optional<Span> forecastOf(Cue cue, List<Span> forecasts) {
        boolean verbLast = sentence.grammar().verbLast();
        return forecasts.stream()
                .filter(noun -> !noun.overlaps(cue.span()))
                .filter(
                        noun ->
                                verbLast || isFronted(noun) || isInBracket(noun, cue.span())
                                        ? noun.end() <= cue.span().start()
                                        : noun.start() >= cue.span().end()
                                                && isItsObject(cue.span(), noun))
                .filter(noun -> isOneClause(cue.span(), noun))
                .findFirst();
    }

    /** "hat | seine Wachstumsprognose | auf 0,2 Prozent | gesenkt": somebody's own forecast. */
    private boolean isInBracket(Span noun, Span verb) {
        int word = new WordSteps(sentence.text()).startOfWord(noun.start());
        return sentence.grammar().verbBracket()
                && noun.end() <= verb.start()
                && new Proximity(sentence)
                        .isBehind(new Span(word, noun.end()), sentence.grammar().possessives());
    }

    /** Whether a word puts the object before its verb: "将|经济增长预期|从4.8%|下调至". */
    private boolean isFronted(Span noun) {
        String before =
                sentence.text()
                        .substring(
                                Math.max(sentence.span().start(), noun.start() - LONGEST_FRONTED),
                                noun.start());
        return sentence.grammar().objectFronts().stream().anyMatch(before::contains);
    }

    /**
     * Whether no preposition comes between a verb and a noun, and no amount but the level that it
     * is changed to: "rebajó | al 2,1 % | su previsión".
     */
    private boolean isItsObject(Span verb, Span noun) {
        WordSet prepositions = sentence.grammar().prepositions();
        Span last = levelBehind(verb, noun).orElse(verb);
        for (String word : sentence.gap(last, noun).split(" ")) {
            if (prepositions.contains(word)) {
                return false;
            }
        }
        return sentence.quantities().stream()
                .map(Quantity::span)
                .noneMatch(span -> span.start() >= last.end() && span.end() <= noun.start());
    }

    /** The amount right behind a verb and a word for "to", where the noun stands behind both. */
    private Optional<Span> levelBehind(Span verb, Span noun) {
        WordSet levelWords = sentence.grammar().levelWords();
        return sentence.quantities().stream()
                .map(Quantity::span)
                .filter(span -> span.start() >= verb.end() && span.end() <= noun.start())
                .filter(span -> levelWords.contains(sentence.gap(verb, span)))
                .findFirst();
    }

    private void replace(Cue cue, Span noun, String relation) {
        RelationCue meaning = (RelationCue) cue.meaning();
        Span joined = cue.span().cover(noun);
        boolean apart =
                sentence.grammar().verbLast()
                        || isInBracket(noun, cue.span())
                        || levelBehind(cue.span(), noun).isPresent()
                        || sentence.slots().stream()
                                .anyMatch(
                                        slot ->
                                                slot.entity().type() != EntityClass.TOPIC
                                                        && joined.contains(slot.span()));
        Span span = apart ? cue.span() : joined;
        List<String> derivation = new ArrayList<>(cue.derivation());
        derivation.add("with " + noun.of(sentence.text()));
        cues.removeIf(other -> other.meaning() instanceof RelationCue && isAt(other, span));
        cues.add(
                new Cue(
                        span,
                        new RelationCue(
                                relation, meaning.subject(), meaning.object(), null, List.of()),
                        derivation));
        cues.sort(Comparator.comparing(Cue::span));
    }

    private static boolean isAt(Cue cue, Span span) {
        return cue.span().overlaps(span);
    }
}
