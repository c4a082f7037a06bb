package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.NearestYear;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The claims of one sentence, as they are found: each finding, multiplied out over its lists. */
final class SentenceClaims {

    private final Sentence sentence;
    private final Discourse discourse;
    private final Coordination coordination;
    private final Times times;
    private final Belief belief;
    private final TollClaims tolls;
    private final PolledViews views;
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Quantity> used = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param amountsLost whether the sentence has a torn amount
     */
    SentenceClaims(Sentence sentence, Discourse discourse, boolean amountsLost) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.coordination = new Coordination(sentence);
        this.times = new Times(sentence);
        this.belief = new Belief(sentence, amountsLost);
        this.tolls = new TollClaims(sentence, discourse);
        this.views = new PolledViews(sentence);
    }

    List<Claim> claims() {
        return claims;
    }

    /** Quantities that a claim bears, or that are no claim's; may be added to. */
    Set<Quantity> used() {
        return used;
    }

    void add(Finding found) {
        Finding finding = views.of(tolls.of(found));
        if (finding == null || isVerbItself(finding) || isToldByAnother(finding)) {
            return;
        }
        findings.add(finding);
        List<Slot> subjects =
                coordination.groupAround(finding.subject(), finding.relation().domain());
        List<Slot> objects =
                finding.objects().stream().filter(slot -> !isAmong(subjects, slot)).toList();
        if (objects.size() < finding.objects().size()
                && objects.isEmpty()
                && (finding.relation().needsObject() || finding.quantity() == null)) {
            return;
        }
        for (Slot subject : subjects) {
            if (objects.isEmpty()) {
                add(finding, subject, null);
            }
            for (Slot object : objects) {
                add(finding, subject, object);
            }
        }
    }

    /**
     * Whether another cue before it has told the same amount of somebody else: "| Die KfW gewährt |
     * der Ukraine | einen Kredit über | 200 Millionen". The verb's subject is the right one, unless
     * it is only remembered from a sentence before.
     */
    private boolean isToldByAnother(Finding finding) {
        Quantity quantity = finding.quantity();
        return quantity != null
                && findings.stream()
                        .filter(other -> quantity.equals(other.quantity()))
                        .filter(other -> other.relation().equals(finding.relation()))
                        .filter(other -> !other.cue().equals(finding.cue()))
                        .filter(other -> !other.subject().span().equals(sentence.span()))
                        .anyMatch(
                                other ->
                                        !other.subject()
                                                .entity()
                                                .equals(finding.subject().entity()));
    }

    /** "hatten sich | die SVP und die Grünen | gewehrt": one of those who do it is no object. */
    private static boolean isAmong(List<Slot> subjects, Slot object) {
        return subjects.stream().anyMatch(subject -> subject.span().equals(object.span()));
    }

    /** Whether a verb of level was taken for what its level is of. */
    private boolean isVerbItself(Finding finding) {
        Span cue = finding.cue().span();
        return finding.relation().is(Trait.LEVEL)
                && finding.subject().span().equals(cue)
                && sentence.grammar()
                        .fillers()
                        .contains(
                                sentence.text(),
                                cue.start(),
                                new WordSteps(sentence.text()).wordEnd(cue.start(), cue.end()));
    }

    private static boolean isPlaceOrFirm(Slot slot) {
        return slot.entity().type() != EntityClass.TOPIC
                && slot.entity().type() != EntityClass.GROUP;
    }

    /** Of one subject and, unless null, one object. */
    void add(Finding finding, Slot subject, @Nullable Slot object) {
        Quantity quantity = finding.quantity();
        Slot speaker = finding.speaker();
        TimeExpression time = time(finding);
        if (object == null
                && quantity == null
                && (subject.span().overlaps(finding.cue().span())
                        || Meant.isEmpty(finding.relation(), time != null))) {
            return;
        }
        Confidence confidence = belief.in(finding.cue(), subject, object, quantity, speaker);
        claims.add(
                new Claim(
                        subject.entity(),
                        finding.relation(),
                        object == null ? null : object.entity(),
                        quantity,
                        time,
                        finding.modality(),
                        speaker == null ? null : speaker.entity(),
                        sentence.language(),
                        List.of(sentence.span()),
                        confidence.value(),
                        sentence.language() + "/" + finding.relation().name(),
                        confidence.reasons()));
        if (quantity == null && object != null) {
            Span words = object.span();
            sentence.quantities().stream()
                    .filter(number -> number.kind() == Quantity.Kind.COUNT)
                    .filter(number -> number.span().overlaps(words))
                    .forEach(used::add); // "investigates | two | banks": they are the object
        }
        if (quantity != null) {
            used.add(quantity);
            if (EventFinder.didHarm(finding.relation()) && !isPlaceOrFirm(subject)) {
                discourse.didHarm(subject.entity(), sentence.span());
            }
            discourse.hasAmount(subject.entity(), quantity);
        }
    }

    private @Nullable TimeExpression time(Finding finding) {
        TimeExpression time = times.of(finding.cue().span(), finding.quantity());
        return time != null && finding.modality() == Modality.FORECAST
                ? NearestYear.ahead(time)
                : time;
    }
}
