package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One body segment with what was found in it; its lists are not to be changed. */
final class Sentence {

    private static final String QUESTION_MARKS = "?？؟;՞፧";
    private static final String CLOSING = "\"'”’»)）」』 \u00a0\u202f";

    /** Letters from here on, and this one before, can be such as nobody sees. */
    private static final char FIRST_FILLER = '\u1100';

    private static final char TATWEEL = '\u0640';

    private final String text;
    private final Segment segment;
    private final Grammar grammar;
    private final List<Slot> slots;
    private final List<Quantity> quantities;
    private final List<TimeExpression> times;
    private final List<Cue> cues;
    private final List<Slot> owners;
    private final Asides asides;
    private final List<ExtendedAttribute.Found> attributes;
    private final Map<String, Relation> relations;

    private @Nullable FoldedText folded;

    /** Those that were asked for. */
    private final Map<Class<?>, List<Cue>> cuesBySort = new HashMap<>(8);

    private final Map<Trait, List<Cue>> cuesByTrait = new EnumMap<>(Trait.class);

    /**
     * @param text the article's text
     * @param segment the sentence, heading or list item
     * @param grammar of its language
     * @param slots entities by start, not overlapping
     * @param quantities by start
     * @param times by start
     * @param cues by start
     * @param owners of the slots, those that were joined with their topic to one
     * @param asides what stands in brackets or between dashes
     * @param attributes what stands between an article and its noun, where that is a clause's words
     * @param relations all that its cues can tell, by name
     */
    Sentence(
            String text,
            Segment segment,
            Grammar grammar,
            List<Slot> slots,
            List<Quantity> quantities,
            List<TimeExpression> times,
            List<Cue> cues,
            List<Slot> owners,
            Asides asides,
            List<ExtendedAttribute.Found> attributes,
            Map<String, Relation> relations) {
        this.text = text;
        this.segment = segment;
        this.grammar = grammar;
        this.slots = slots;
        this.quantities = quantities;
        this.times = times;
        this.cues = cues;
        this.owners = owners;
        this.asides = asides;
        this.attributes = attributes;
        this.relations = relations;
    }

    String text() {
        return text;
    }

    Segment segment() {
        return segment;
    }

    Grammar grammar() {
        return grammar;
    }

    List<Slot> slots() {
        return slots;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<TimeExpression> times() {
        return times;
    }

    List<Cue> cues() {
        return cues;
    }

    List<Slot> owners() {
        return owners;
    }

    Asides asides() {
        return asides;
    }

    List<ExtendedAttribute.Found> attributes() {
        return attributes;
    }

    Map<String, Relation> relations() {
        return relations;
    }

    Span span() {
        return segment.span();
    }

    String language() {
        return segment.language();
    }

    Sentence withSlots(List<Slot> other) {
        List<Slot> sorted = new ArrayList<>(other);
        sorted.sort(Comparator.comparing(Slot::span));
        return with(sorted, cues, owners);
    }

    Sentence withCues(List<Cue> other) {
        return with(slots, other, owners);
    }

    Sentence withOwners(List<Slot> joined) {
        return with(slots, cues, joined);
    }

    private Sentence with(List<Slot> slots, List<Cue> cues, List<Slot> owners) {
        Sentence other =
                new Sentence(
                        text,
                        segment,
                        grammar,
                        slots,
                        quantities,
                        times,
                        cues,
                        owners,
                        asides,
                        attributes,
                        relations);
        other.folded = folded;
        return other;
    }

    /** Its words as phrases are looked up in them, by indices of its own. */
    FoldedText folded() {
        FoldedText known = folded;
        if (known == null) {
            known = FoldedText.of(span().of(text));
            folded = known;
        }
        return known;
    }

    /**
     * What stands between two spans, folded, without space at its ends, but for what goes on beyond
     * {@link Proximity#REACH}; the order of the spans does not matter.
     */
    String gap(Span one, Span other) {
        int start = Math.min(one.end(), other.end());
        int end = Math.max(one.start(), other.start());
        end = Math.min(end, start + Proximity.REACH);
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) == ' ') {
            end--;
        }
        return start >= end ? "" : FoldedText.fold(text.substring(start, end)).strip();
    }

    /** Whether {@link #gap} is empty; told at once where a letter stands there. */
    boolean touch(Span one, Span other) {
        int start = Math.min(one.end(), other.end());
        int end = Math.max(one.start(), other.start());
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < FIRST_FILLER && c != TATWEEL && Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return gap(one, other).isEmpty();
    }

    /**
     * Characters between two spans, those of scripts without spaces counting for more; 0 where they
     * touch.
     */
    double distance(Span one, Span other) {
        int start = Math.min(one.end(), other.end());
        int end = Math.max(one.start(), other.start());
        double length = 0;
        for (int i = start; i < end; i++) {
            length += WordEdges.isSpaced(text.charAt(i)) ? 1 : 2.5;
        }
        return length;
    }

    /** What these words are known to name, else a topic that they name by themselves. */
    Slot slotAt(Span words) {
        Slot known = at(words, slots);
        known = known == null ? at(words, owners) : known;
        return known != null
                ? known
                : new Slot(
                        words,
                        Unlisted.topic(words.of(text), language()),
                        0.85,
                        "a topic not known beforehand");
    }

    /** What is known anywhere in these words and can be meant, else what they name themselves. */
    Slot slotOver(Span words, Predicate<Slot> meant) {
        return slots.stream()
                .filter(slot -> slot.span().overlaps(words))
                .filter(meant)
                .findFirst()
                .orElseGet(() -> slotAt(words));
    }

    private static @Nullable Slot at(Span words, List<Slot> slots) {
        for (Slot slot : slots) {
            if (slot.span().equals(words)) {
                return slot;
            }
        }
        return null;
    }

    /** The relation that a cue tells; null where it tells none that is known. */
    @Nullable Relation relation(Cue cue) {
        return cue.meaning() instanceof CueMeaning.RelationCue told
                ? relations.get(told.relation())
                : null;
    }

    /** Whether a cue tells a relation that has a trait. */
    boolean is(Cue cue, Trait trait) {
        Relation relation = relation(cue);
        return relation != null && relation.is(trait);
    }

    /** Whether a cue tells of a change, or of the level that something came to. */
    boolean moves(Cue cue) {
        Relation relation = relation(cue);
        return relation != null && relation.moves();
    }

    /** Whether what a cue tells can have an amount. */
    boolean takesQuantity(Cue cue) {
        Relation relation = relation(cue);
        return relation != null && relation.takesQuantity();
    }

    /** Whether a cue tells of a figure that somebody has, and so may be a noun. */
    boolean tellsFigure(Cue cue) {
        Relation relation = relation(cue);
        return relation != null && relation.isFigure();
    }

    /** The cues of relations that have a trait, in their order. */
    List<Cue> cues(Trait trait) {
        return cuesByTrait.computeIfAbsent(
                trait, wanted -> cues.stream().filter(cue -> is(cue, wanted)).toList());
    }

    /** Whether the sentence asks. */
    boolean isQuestion() {
        int i = span().end() - 1;
        while (i > span().start() && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return QUESTION_MARKS.indexOf(text.charAt(i)) >= 0 && text.charAt(i) != ';';
    }

    /** Whether a span stands in brackets, or between dashes, within this sentence. */
    boolean inBrackets(Span span) {
        return asides.contains(span);
    }

    /** Whether somebody or something known is named anywhere in a span. */
    boolean hasSlot(Span span) {
        for (Slot slot : slots) {
            if (slot.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some mentions begins at an index. */
    static boolean startsOne(List<? extends Mention> mentions, int index) {
        for (Mention mention : mentions) {
            if (mention.span().start() == index) {
                return true;
            }
        }
        return false;
    }

    boolean hasAmount(Span span) {
        return isAnyIn(quantities, span);
    }

    boolean hasTime(Span span) {
        return isAnyIn(times, span);
    }

    boolean hasCue(Span span) {
        return isAnyIn(cues, span);
    }

    /** Whether a span has anything of an amount or a time, and so is no name. */
    boolean isTaken(Span span) {
        return hasAmount(span) || hasTime(span);
    }

    /** Whether anything was recognised in a span, be it a name, an amount, a time or a cue. */
    boolean isKnown(Span span) {
        return hasSlot(span) || isTaken(span) || hasCue(span);
    }

    private static boolean isAnyIn(List<? extends Mention> mentions, Span span) {
        for (Mention mention : mentions) {
            if (mention.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** The noun's attribute that a span stands in. */
    Optional<ExtendedAttribute.Found> attributeAround(Span span) {
        return attributes.isEmpty()
                ? Optional.empty()
                : attributes.stream().filter(found -> found.words().contains(span)).findFirst();
    }

    /** The cues of a sort, in their order. */
    <M extends CueMeaning> List<Cue> cues(Class<M> sort) {
        List<Cue> known = cuesBySort.get(sort);
        if (known == null) {
            List<Cue> found = new ArrayList<>();
            for (Cue cue : cues) {
                if (sort.isInstance(cue.meaning())) {
                    found.add(cue);
                }
            }
            known = Collections.unmodifiableList(found);
            cuesBySort.put(sort, known);
        }
        return known;
    }
}
