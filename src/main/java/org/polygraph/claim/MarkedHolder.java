package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who has something, or gets it, where a particle says so and the verb stands last: "| पेटीएम | को
 * 208 करोड़ रुपये का घाटा हुआ", "| कंपनी | पर 2 लाख करोड़ रुपये का कर्ज है". Not where the clause
 * has a subject that acts.
 */
final class MarkedHolder {

    private static final int MOST_WORDS = 4;

    /** What somebody has, besides figures. */
    private static final Set<String> HAD =
            Set.of("holdsStakeIn", "hasUsers", "hasCapacityFor", "voteShare", "grants");

    /** What befalls somebody by a noun that is theirs: "पंकज उधास | का 72 साल की उम्र में निधन". */
    private static final Set<String> OWN = Set.of("dies", "mergesWith");

    private final Sentence sentence;
    private final Grammar grammar;
    private final Proximity proximity;
    private final WordSteps steps;

    MarkedHolder(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.proximity = new Proximity(sentence);
        this.steps = new WordSteps(sentence.text());
    }

    /** The first name of the clause that is so marked, else the words that it opens with. */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Quantity amount) {
        if (grammar.holderMarkers().isEmpty()) {
            return Optional.empty();
        }
        boolean own = OWN.contains(relation.name());
        List<String> markers = own ? genitives() : grammar.holderMarkers();
        boolean had =
                sentence.is(cue, Trait.FIGURE_NOUN)
                        || relation.is(Trait.OF_OWNER)
                        || relation.is(Trait.BEFALLS) && !relation.is(Trait.DONE_IN)
                        || HAD.contains(relation.name())
                        || own;
        if (!had || amount == null && relation.needsQuantity()) {
            return Optional.empty();
        }
        boolean acts =
                sentence.slots().stream()
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .anyMatch(
                                slot -> proximity.isMarked(slot.span(), grammar.subjectMarkers()));
        if (acts) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .filter(slot -> proximity.isMarked(slot.span(), markers))
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .min(Comparator.comparing(Slot::span))
                .or(() -> opening(cue, relation, markers));
    }

    /** The words up to such a particle with which a sentence opens, if nothing of them is known. */
    private Optional<Slot> opening(Cue cue, Relation relation, List<String> markers) {
        if (!relation.domain().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        int first = sentence.span().start();
        int end = first;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, cue.span().start());
            int wordEnd = steps.wordEnd(word, cue.span().start());
            if (word >= wordEnd || isKnown(word, wordEnd)) {
                return Optional.empty();
            }
            end = wordEnd;
            if (isMarked(end, markers)) {
                return Optional.of(
                        Unlisted.organization(
                                sentence, new Span(first, end), "opens its sentence"));
            }
        }
        return Optional.empty();
    }

    /** Particles behind whose something is, as words of their own. */
    private List<String> genitives() {
        return grammar.genitiveParticles().stream().map(word -> " " + word).toList();
    }

    private boolean isMarked(int index, List<String> markers) {
        String rest = sentence.text().substring(index, sentence.span().end());
        return markers.stream().anyMatch(marker -> Words.beginsWithParticle(rest, marker));
    }

    private boolean isKnown(int start, int end) {
        Span word = new Span(start, end);
        return sentence.hasSlot(word)
                || sentence.hasCue(word)
                || sentence.isTaken(word)
                || steps.isOne(grammar.determiners(), start, end)
                || steps.isOne(grammar.clauseWords(), start, end)
                || steps.isOne(grammar.fillers(), start, end)
                || !Character.isLetter(sentence.text().charAt(start));
    }
}
