package org.polygraph.llm;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.article.Segment;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Confidence;
import org.polygraph.claim.Modality;
import org.polygraph.claim.Relation;
import org.polygraph.llm.QuoteFinder.Place;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a claim of a proposal that the text bears out, and drops any other. What a claim says is
 * the program's own: the sentence round the quote, the amount and the time as its recognisers read
 * them, the entities as it knows them or as they stand in the text.
 */
final class Verifier {

    private static final double ONLY_PROPOSED = 0.7;
    private static final double AMBIGUOUS_AMOUNT = 0.9;

    private static final Set<EntityClass> CAN_SPEAK =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION, EntityClass.PLACE);

    private final Article article;
    private final Mentions mentions;
    private final Map<String, Relation> relations;
    private final Cast cast;
    private final String rule;

    /**
     * @param rule of the claims it makes
     */
    Verifier(Article article, Mentions mentions, Map<String, Relation> relations, String rule) {
        this.article = article;
        this.mentions = mentions;
        this.relations = relations;
        this.cast = new Cast(article, mentions);
        this.rule = rule;
    }

    /** The claim that a proposal makes. */
    Claim verify(Proposal proposal, Window window) throws Dropped {
        Place place =
                new QuoteFinder(article.text(), window).find(proposal.quote(), proposal.context());
        Segment segment = place.segment();
        Relation relation = relation(proposal, segment);
        Modality modality = modality(proposal, segment);
        Named subject = entity(proposal.subject(), proposal.subjectClass(), segment, window);
        Named object =
                proposal.object() == null
                        ? null
                        : entity(proposal.object(), proposal.objectClass(), segment, window);
        Quantity quantity = quantity(proposal, place);
        requireFit(relation, subject, object, quantity, segment);
        Named speaker = speaker(proposal, segment, window);
        TimeExpression time = time(proposal, place);
        Confidence confidence = confidence(subject, object, quantity);
        return new Claim(
                subject.entity(),
                relation,
                object == null ? null : object.entity(),
                quantity,
                time,
                modality,
                speaker == null ? null : speaker.entity(),
                segment.language(),
                evidence(segment, subject, speaker),
                confidence.value(),
                rule,
                confidence.reasons());
    }

    private Relation relation(Proposal proposal, Segment segment) throws Dropped {
        Relation relation = relations.get(proposal.relation());
        if (relation == null) {
            throw new Dropped(Flaw.UNKNOWN_RELATION, segment.span());
        }
        return relation;
    }

    private static Modality modality(Proposal proposal, Segment segment) throws Dropped {
        return Arrays.stream(Modality.values())
                .filter(modality -> modality.label().equals(proposal.modality()))
                .findFirst()
                .orElseThrow(() -> new Dropped(Flaw.UNKNOWN_MODALITY, segment.span()));
    }

    private Named entity(String name, @Nullable String type, Segment segment, Window window)
            throws Dropped {
        return cast.find(name, type, segment, window)
                .orElseThrow(() -> new Dropped(Flaw.ENTITY_NOT_IN_TEXT, segment.span()));
    }

    private @Nullable Named speaker(Proposal proposal, Segment segment, Window window)
            throws Dropped {
        if (proposal.speaker() == null) {
            return null;
        }
        return cast.find(proposal.speaker(), proposal.speakerClass(), segment, window)
                .filter(named -> CAN_SPEAK.contains(named.entity().type()))
                .orElseThrow(() -> new Dropped(Flaw.SPEAKER_NOT_IN_TEXT, segment.span()));
    }

    /** The amount that the program reads in the quote and that the model means, or null. */
    private @Nullable Quantity quantity(Proposal proposal, Place place) throws Dropped {
        Proposal.Amount amount = proposal.amount();
        if (amount == null) {
            return null;
        }
        List<Quantity> same =
                mentions.within(place.span(), Quantity.class).stream()
                        .filter(quantity -> Amounts.agree(amount, quantity))
                        .toList();
        List<Quantity> chosen =
                same.size() < 2
                        ? same
                        : same.stream()
                                .filter(q -> amount.words().contains(q.span().of(article.text())))
                                .toList();
        require(chosen.size() == 1, Flaw.AMOUNT_NOT_IN_QUOTE, place.segment());
        return chosen.getFirst();
    }

    /** The time that the program reads in the quote where the model sees one, or null. */
    private @Nullable TimeExpression time(Proposal proposal, Place place) throws Dropped {
        String words = proposal.time();
        if (words == null) {
            return null;
        }
        String text = article.text();
        List<TimeExpression> meant =
                mentions.within(place.span(), TimeExpression.class).stream()
                        .filter(time -> stands(words, time.span(), place.span(), text))
                        .toList();
        require(meant.size() == 1, Flaw.TIME_NOT_IN_QUOTE, place.segment());
        return meant.getFirst();
    }

    /** Whether words of a quote hold a span, or are part of it. */
    private static boolean stands(String words, Span span, Span quote, String text) {
        for (int at = text.indexOf(words, quote.start(), quote.end());
                at >= 0;
                at = text.indexOf(words, at + 1, quote.end())) {
            Span found = new Span(at, at + words.length());
            if (found.contains(span) || span.contains(found)) {
                return true;
            }
        }
        return false;
    }

    private void requireFit(
            Relation relation,
            Named subject,
            @Nullable Named object,
            @Nullable Quantity quantity,
            Segment segment)
            throws Dropped {
        Entity other = object == null ? null : object.entity();
        boolean fits =
                isOf(relation.domain(), subject.entity())
                        && (other == null || isOf(relation.range(), other))
                        && (other == null || relation.takesObject())
                        && !subject.entity().equals(other)
                        && (quantity == null || relation.dimensions().contains(quantity.kind()))
                        && (quantity != null || !relation.needsQuantity())
                        && (quantity != null || other != null || !relation.needsObject());
        require(fits, Flaw.MISFIT, segment);
        boolean objectIsSaid = object == null || object.sentence().equals(segment.span());
        boolean somethingIsSaid =
                quantity != null || object != null || subject.sentence().equals(segment.span());
        require(objectIsSaid && somethingIsSaid, Flaw.ENTITY_NOT_IN_TEXT, segment);
        boolean hasLostIt = quantity == null && relation.takesQuantity() && hasLostAmount(segment);
        require(!hasLostIt, Flaw.AMOUNT_NOT_IN_QUOTE, segment);
    }

    private static boolean isOf(Set<EntityClass> classes, Entity entity) {
        return classes.isEmpty() || classes.contains(entity.type());
    }

    /** Whether the text has lost an amount there: nothing is claimed that would need it. */
    private boolean hasLostAmount(Segment segment) {
        return mentions.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().endsWith("-amount"))
                .map(Diagnostic::span)
                .anyMatch(segment.span()::contains);
    }

    private static Confidence confidence(
            Named subject, @Nullable Named object, @Nullable Quantity quantity) {
        Confidence confidence =
                new Confidence()
                        .doubt(ONLY_PROPOSED, "only a language model found it, no rule did")
                        .doubt(subject.confidence(), subject.doubt());
        if (object != null) {
            confidence.doubt(object.confidence(), object.doubt());
        }
        boolean isAmbiguous = quantity != null && !quantity.alternatives().isEmpty();
        return confidence
                .doubtCurrency(quantity)
                .doubt(
                        isAmbiguous ? AMBIGUOUS_AMOUNT : 1,
                        "the amount can be read in more than one way");
    }

    /** The sentence that says it, then those that name who is meant. */
    private static List<Span> evidence(Segment segment, Named subject, @Nullable Named speaker) {
        List<Span> spans = new ArrayList<>(List.of(segment.span(), subject.sentence()));
        if (speaker != null) {
            spans.add(speaker.sentence());
        }
        return spans.stream().distinct().toList();
    }

    private static void require(boolean holds, Flaw flaw, Segment segment) throws Dropped {
        if (!holds) {
            throw new Dropped(flaw, segment.span());
        }
    }
}
