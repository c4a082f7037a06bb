package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures with their amount beside them and no verb between, or one that says nothing: "客座率|85.3%",
 * "病床数は|280床で", "수주 잔량은|162척으로". By what its noun ends in a figure is told ({@code figureEndings}
 * of the language's grammar).
 */
final class BareLevels {

    private static final String DERIVATION = "a figure with its amount beside it";
    private static final String CLAUSE_ENDS = "。、，,；;（(）)\n";

    private final Sentence sentence;
    private final String text;

    BareLevels(Sentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /** The cues, and one without words for each such amount, where its verb would stand. */
    List<Cue> with(List<Cue> cues) {
        if (sentence.grammar().figureEndings().isEmpty()) {
            return new DashLevels(sentence).with(cues);
        }
        List<Cue> all = new ArrayList<>(cues);
        for (Quantity amount : sentence.quantities()) {
            noun(amount)
                    .filter(noun -> cues.stream().noneMatch(cue -> isOfOwner(cue, noun)))
                    .or(() -> trade(amount.span(), cues))
                    .ifPresent(
                            noun -> {
                                all.removeIf(cue -> cue.span().overlaps(noun));
                                insert(cue(amount.span()), all);
                            });
        }
        return all;
    }

    /**
     * Where it stands in the order of the text, so that later clauses can go on with its figure.
     */
    private static void insert(Cue cue, List<Cue> cues) {
        int at = 0;
        while (at < cues.size() && cues.get(at).span().start() < cue.span().start()) {
            at++;
        }
        cues.add(at, cue);
    }

    /** "进口|13.65万亿元": a clause that begins with what is traded, and says nobody who does. */
    private Optional<Span> trade(Span amount, List<Cue> cues) {
        return sentence.grammar().verbLast()
                ? Optional.empty()
                : sentence.slots().stream()
                        .filter(slot -> slot.span().end() == amount.start())
                        .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                        .map(Slot::span)
                        .filter(span -> opensClause(span.start()))
                        .filter(span -> cues.stream().anyMatch(cue -> isTrade(cue, span)))
                        .findFirst();
    }

    /** Whether a noun is a cue by itself, and somebody may be named who has the figure. */
    private boolean isOfOwner(Cue cue, Span noun) {
        return cue.span().overlaps(noun)
                && (!sentence.is(cue, Trait.BARE_LEVEL)
                        || sentence.slots().stream()
                                .anyMatch(slot -> slot.entity().type() != EntityClass.TOPIC));
    }

    private boolean isTrade(Cue cue, Span topic) {
        return cue.span().equals(topic) && sentence.is(cue, Trait.TRADE);
    }

    private boolean opensClause(int index) {
        return index == sentence.span().start()
                || NounPhrase.BREAKS.indexOf(text.charAt(index - 1)) >= 0;
    }

    private Cue cue(Span amount) {
        boolean verbLast = sentence.grammar().verbLast();
        int at = verbLast ? amount.end() : amount.start();
        RelationCue level =
                new RelationCue(
                        Levels.LEVEL,
                        Side.BEFORE,
                        verbLast ? Side.BEFORE : Side.AFTER,
                        null,
                        List.of());
        return new Cue(new Span(at, at), level, List.of(DERIVATION));
    }

    /** The end of the noun that an amount is of; empty where something else stands beside it. */
    private Optional<Span> noun(Quantity amount) {
        int end = beforeFillers(amount.span().start());
        if (isAttribute(amount.span().end())) {
            return Optional.empty();
        }
        if (sentence.grammar().verbLast()) {
            end = endsClause(amount.span().end()) ? beforeMarker(end) : -1;
        }
        int last = end;
        int first = sentence.span().start();
        if (last <= first) {
            return Optional.empty();
        }
        for (String ending : sentence.grammar().figureEndings().endingIn(text.charAt(last - 1))) {
            int start = last - ending.length();
            if (start > first
                    && text.startsWith(ending, start)
                    && Character.isLetter(text.charAt(start - 1))
                    && !isObject(new Span(start, last), amount)) {
                return Optional.of(new Span(start, last));
            }
        }
        return Optional.empty();
    }

    /** 投入高标准农田建设|资金|97亿元: a verb that can have the amount stands before its object. */
    private boolean isObject(Span noun, Quantity amount) {
        return !sentence.grammar().verbLast()
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> cue.span().end() <= noun.start())
                        .filter(cue -> ((RelationCue) cue.meaning()).takesUnit(amount.unit()))
                        .map(cue -> sentence.gap(cue.span(), noun))
                        .anyMatch(
                                gap -> gap.chars().allMatch(c -> NounPhrase.BREAKS.indexOf(c) < 0));
    }

    /** Whether an amount only tells of the noun behind it: 价值4亿美元|的订单. */
    private boolean isAttribute(int end) {
        return !sentence.grammar().verbLast()
                && sentence.grammar().relativeEndings().anyAt(text, end);
    }

    /** Before words that only say how exact an amount is: 约. */
    private int beforeFillers(int start) {
        int first = sentence.span().start();
        int end = skipBlanks(start);
        for (boolean more = true; more; ) {
            int from = end;
            end -= sentence.grammar().fillers().longestBefore(text, first + 1, from);
            end = skipBlanks(end);
            more = end < from;
        }
        return end;
    }

    private int skipBlanks(int end) {
        int i = end;
        while (i > sentence.span().start() && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    /** Before the particle of a subject; -1 where none stands there. */
    private int beforeMarker(int end) {
        return sentence.grammar().subjectMarkers().stream()
                .filter(marker -> end - marker.length() > sentence.span().start())
                .filter(marker -> text.startsWith(marker, end - marker.length()))
                .mapToInt(marker -> end - marker.length())
                .min()
                .orElse(-1);
    }

    /** Whether nothing is said of an amount but that it is so: "280床|で、", "94.7%|였다". */
    private boolean endsClause(int end) {
        return end >= sentence.span().end()
                || CLAUSE_ENDS.indexOf(text.charAt(end)) >= 0
                || sentence.grammar().levelCopulas().stream()
                        .anyMatch(copula -> isCopula(copula, end));
    }

    private boolean isCopula(String copula, int at) {
        boolean hangul = WordEdges.isSpaced(copula.charAt(0));
        int behind = at + copula.length();
        return text.startsWith(copula, at)
                && (hangul
                        || behind >= sentence.span().end()
                        || CLAUSE_ENDS.indexOf(text.charAt(behind)) >= 0
                        || sentence.grammar().quotatives().stream()
                                .anyMatch(verb -> verb.startsWith(copula)));
    }
}
