package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The amounts of a sentence that no relation took: each becomes a claim of the general relation
 * {@code reports} about what the sentence is about, so that nothing with a number is lost.
 */
final class Reports {

    private static final String NAME = "reports";

    /** Measured: of these claims hardly one in ten is what a careful reader would say. */
    private static final double VAGUE = 0.2;

    /** Of the topic right before the amount. */
    private static final double NEAR = 0.75;

    private static final int LONGEST_MEMORY = 2;

    private final Sentence sentence;
    private final @Nullable Relation relation;
    private final Map<String, Relation> relations;
    private final @Nullable Relation level;
    private final Discourse discourse;
    private final SourceReader sources;
    private final ModalityReader modalities;
    private final Times times;
    private final Comparatives comparatives;

    Reports(
            Sentence sentence,
            Map<String, Relation> relations,
            Discourse discourse,
            SourceReader sources,
            Comparatives comparatives) {
        this.comparatives = comparatives;
        this.sentence = sentence;
        this.relations = relations;
        this.relation = relations.get(NAME);
        this.level = relations.get(Levels.LEVEL);
        this.discourse = discourse;
        this.sources = sources;
        this.modalities = new ModalityReader(sentence);
        this.times = new Times(sentence);
    }

    /** Whether a claim is such a one, of whoever stood nearest. */
    static boolean isVague(Claim claim) {
        return claim.relation().name().equals(NAME);
    }

    /**
     * @param used the quantities that other claims bear
     */
    List<Claim> without(Set<Quantity> used) {
        List<Claim> claims = new ArrayList<>();
        if (relation == null) {
            return claims;
        }
        for (Quantity quantity : sentence.quantities()) {
            if (used.contains(quantity)
                    || !isWorthReporting(relation, quantity)
                    || isPerShare(quantity)) {
                continue;
            }
            Optional<Slot> thing =
                    PricedThings.relation(quantity)
                            .map(relations::get)
                            .flatMap(of -> new PricedThings(sentence).behind(quantity));
            if (thing.isPresent()) {
                String of = PricedThings.relation(quantity).orElseThrow();
                claims.add(claim(Objects.requireNonNull(relations.get(of)), thing.get(), quantity));
                continue;
            }
            Optional<Claim> change = change(quantity);
            if (change.isPresent()) {
                claims.add(change.get());
                continue;
            }
            Optional<Slot> figure = figure(quantity);
            if (figure.isPresent()) {
                claims.add(claim(Objects.requireNonNull(level), figure.get(), quantity));
                continue;
            }
            subject(quantity).ifPresent(slot -> claims.add(claim(relation, slot, quantity)));
        }
        return claims;
    }

    /** What is counted grew or declined: "142 transplants, | 8 % more than the year before". */
    private Optional<Claim> change(Quantity percentage) {
        Relation change = comparatives.relation(percentage, relations).orElse(null);
        return change == null
                ? Optional.empty()
                : comparatives
                        .counted(percentage)
                        .flatMap(new CountedNoun(sentence)::nounOf)
                        .filter(noun -> change.domain().contains(noun.entity().type()))
                        .map(noun -> claim(change, noun, percentage));
    }

    /** A topic whose amount it is by the word between them: "inflation | of | 3 %". */
    private Optional<Slot> figure(Quantity quantity) {
        Grammar grammar = sentence.grammar();
        if (level == null || !level.takes(quantity) || grammar.verbLast()) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .filter(slot -> slot.span().end() < quantity.span().start())
                .filter(slot -> isOf(sentence.gap(slot.span(), quantity.span())))
                .findFirst();
    }

    private boolean isOf(String gap) {
        Grammar grammar = sentence.grammar();
        String bare = Hedges.without(gap, grammar.ofWords(), grammar);
        return grammar.ofWords().contains(bare);
    }

    /** A number without a unit says nothing by itself, nor does somebody alone. */
    private static boolean isWorthReporting(Relation reports, Quantity quantity) {
        boolean bare = quantity.kind() == Quantity.Kind.NUMBER && quantity.unit() == null;
        boolean alone =
                quantity.kind() == Quantity.Kind.COUNT
                        && BigDecimal.ONE.equals(quantity.value())
                        && quantity.derivation().getFirst().contains(" = ");
        return !bare && !alone && reports.takes(quantity);
    }

    /** 每10股|派0.6元, 1株|20円: the shares only say what the money is for. */
    private boolean isPerShare(Quantity quantity) {
        return quantity.unit() != null
                && sentence.grammar().stakes().contains(quantity.unit())
                && sentence.quantities().stream()
                        .anyMatch(other -> other.kind() == Quantity.Kind.MONEY);
    }

    /** What the sentence opens with, else the first name in it, else what was talked about. */
    private Optional<Slot> subject(Quantity quantity) {
        Optional<Slot> whole = new Partitive(sentence).of(quantity);
        if (whole.isPresent()) {
            return whole;
        }
        List<Slot> slots =
                sentence.slots().stream()
                        .filter(slot -> !slot.span().overlaps(quantity.span()))
                        .filter(slot -> !sentence.inBrackets(slot.span()))
                        .toList();
        Proximity proximity = new Proximity(sentence);
        Optional<Slot> first =
                slots.stream()
                        .filter(slot -> !proximity.isOblique(slot.span()))
                        .findFirst()
                        .or(() -> slots.stream().findFirst());
        Optional<Slot> opening =
                new OpeningPhrase(sentence)
                        .find()
                        .filter(slot -> first.isEmpty() || leads(slot, first.get()));
        if (opening.isPresent()) {
            return opening;
        }
        if (first.isPresent()) {
            return first;
        }
        Optional<Slot> beside = new WordsBeside(sentence).of(quantity);
        if (beside.isPresent()) {
            return beside;
        }
        Set<EntityClass> any = Set.of();
        return discourse
                .latest(any, entity -> false)
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .map(topic -> topic.at(sentence.span(), topic.age() + 1, "talked about before"));
    }

    /** Whether the opening is the subject rather than a name behind it, where verbs are known. */
    private boolean leads(Slot opening, Slot named) {
        return !sentence.grammar().openers().isEmpty()
                && opening.span().end() <= named.span().start();
    }

    private Claim claim(Relation reports, Slot subject, Quantity quantity) {
        Cue anchor =
                new Cue(
                        quantity.span(),
                        new org.polygraph.mention.CueMeaning.ModalityCue("asserted"),
                        List.of());
        SourceReader.Source source = sources.of(anchor).orElse(null);
        Slot speaker = source == null ? null : source.slot();
        Modality modality = modalities.of(anchor, source);
        Confidence confidence =
                new Confidence()
                        .doubt(
                                reports.name().equals(NAME) ? VAGUE : NEAR,
                                "how the amount belongs to "
                                        + subject.entity().label()
                                        + " is not worked out")
                        .doubt(
                                subject.confidence(),
                                subject.entity().label() + ": " + subject.how());
        TimeExpression time = times.of(anchor.span(), quantity);
        return new Claim(
                subject.entity(),
                reports,
                null,
                quantity,
                time,
                modality,
                speaker == null ? null : speaker.entity(),
                sentence.language(),
                List.of(sentence.span()),
                confidence.value(),
                sentence.language() + "/" + reports.name(),
                confidence.reasons());
    }
}
