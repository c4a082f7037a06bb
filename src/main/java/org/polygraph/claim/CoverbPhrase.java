package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name that nothing gives away but the small word before it and the verb behind, in a script
 * without spaces or capitals: 对|优购网|处以罚款, 与|青山锂业|签约, 遭|金石资本|收购.
 */
final class CoverbPhrase {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final double CONFIDENCE = 0.8;
    private static final String HOW = "a name not known beforehand, behind a small word";
    private static final Set<String> OF_OWNERS = Set.of("subsidiaryOf");

    private final Sentence sentence;
    private final WordSet agents;
    private final List<WordSet> others;

    /** Which name stands at each character of the sentence. */
    private final Map<Integer, Slot> named = new HashMap<>();

    CoverbPhrase(Sentence sentence) {
        this.sentence = sentence;
        Grammar grammar = sentence.grammar();
        this.agents = grammar.passiveMarks();
        this.others = List.of(grammar.comitatives(), grammar.targets(), grammar.objectFronts());
        if (!grammar.comitatives().isEmpty()) {
            sentence.slots().forEach(this::mark);
        }
    }

    private void mark(Slot slot) {
        int first = Math.max(slot.span().start(), sentence.span().start());
        for (int i = first; i < Math.min(slot.span().end(), sentence.span().end()); i++) {
            named.put(i, slot);
        }
    }

    private @Nullable Slot at(int index) {
        return named.get(index);
    }

    /**
     * The sentence with a slot for each such name.
     *
     * @param relations by local name
     */
    Sentence withNames(Map<String, Relation> relations) {
        if (sentence.grammar().comitatives().isEmpty()) {
            return sentence;
        }
        List<Slot> slots = new ArrayList<>(sentence.slots());
        for (Cue cue : sentence.cues(RelationCue.class)) {
            Relation relation = relations.get(cue.relation());
            if (relation != null) {
                for (Slot slot : before(cue, relation)) {
                    if (isFree(slot.span())) {
                        slots.add(slot);
                        mark(slot);
                    }
                }
            }
        }
        return slots.size() == sentence.slots().size() ? sentence : sentence.withSlots(slots);
    }

    /**
     * The name, and where its verb takes it before itself, whoever stands before the small word.
     */
    private List<Slot> before(Cue cue, Relation relation) {
        int end = withoutFillers(cue.span().start());
        Slot known = at(end - 1);
        if (known != null && known.span().end() == end) {
            int start = known.span().start();
            return endsOther(start) && !isWithinName(start - 1)
                    ? whoBefore(cue, start - 1).stream().toList()
                    : List.of();
        }
        int first = Math.max(sentence.span().start(), end - LONGEST);
        for (int start = end; start > first; start--) {
            if (start < end && isOther(start)) {
                return List.of();
            }
            if (end - start < SHORTEST) {
                continue;
            }
            boolean agent =
                    relation.domain().contains(EntityClass.ORGANIZATION) && ends(agents, start);
            boolean owner =
                    OF_OWNERS.contains(relation.name())
                            && ends(sentence.grammar().copulas(), start);
            int coverb = start - 1;
            if ((agent || owner || endsOther(start)) && !isWithinName(coverb)) {
                int name = behindPlace(start, end, relation);
                List<Slot> found = new ArrayList<>();
                (agent ? Optional.of(EntityClass.ORGANIZATION) : typeOf(relation.range()))
                        .flatMap(type -> slot(new Span(name, end), type))
                        .ifPresent(found::add);
                if (!found.isEmpty() && !agent) {
                    whoBefore(cue, coverb).ifPresent(found::add);
                }
                return found;
            }
        }
        return List.of();
    }

    private Optional<Slot> whoBefore(Cue cue, int coverb) {
        return ((RelationCue) cue.meaning()).object() == Side.AFTER
                ? Optional.empty()
                : new OpeningName(sentence)
                        .before(coverb)
                        .map(span -> Unlisted.organization(sentence, span, HOW));
    }

    /** 仁|和|生物: one character between a mark and the small word is the start of a name. */
    private boolean isWithinName(int coverb) {
        int first = sentence.span().start();
        return coverb == first + 1
                || coverb > first + 1
                        && Character.isLetter(sentence.text().charAt(coverb - 1))
                        && !Character.isLetter(sentence.text().charAt(coverb - 2));
    }

    private boolean isFree(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (at(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** Without the small words between a name and its verb: 与华信软件|正式|签约. */
    private int withoutFillers(int end) {
        int filler =
                sentence.grammar()
                        .fillers()
                        .longestBefore(sentence.text(), sentence.span().start(), end);
        return filler < SHORTEST ? end : end - filler;
    }

    private boolean endsOther(int index) {
        return others.stream().anyMatch(words -> ends(words, index));
    }

    private boolean ends(WordSet words, int index) {
        return words.longestBefore(sentence.text(), sentence.span().start(), index) > 0;
    }

    /** Behind the country that a firm is of; a place that can be meant itself is no part of it. */
    private int behindPlace(int start, int end, Relation relation) {
        Slot place = at(start);
        if (place == null || place.span().start() != start || place.span().end() >= end) {
            return start;
        }
        return relation.range().contains(EntityClass.PLACE) ? end : place.span().end();
    }

    /** Whether something else stands at an index: no letter, an amount, a time, a cue, a name. */
    private boolean isOther(int index) {
        Span letter = new Span(index, index + 1);
        char c = sentence.text().charAt(index);
        Slot slot = at(index);
        return !Character.isLetter(c)
                || WordEdges.isSpaced(c) && Character.isLowerCase(c)
                || slot != null && slot.entity().type() != EntityClass.PLACE
                || sentence.isTaken(letter)
                || sentence.hasCue(letter);
    }

    private static Optional<EntityClass> typeOf(Set<EntityClass> classes) {
        return Stream.of(EntityClass.TOPIC, EntityClass.ORGANIZATION)
                .filter(classes::contains)
                .findFirst();
    }

    private Optional<Slot> slot(Span span, EntityClass type) {
        Grammar grammar = sentence.grammar();
        String words = span.of(sentence.text());
        boolean name =
                span.length() >= SHORTEST
                        && !grammar.noNames().contains(words.substring(0, 1))
                        && grammar.references().get(words).isEmpty()
                        && !hasConnector(words)
                        && !grammar.things().anyEnds(words)
                        && !grammar.fillers().anyEnds(words)
                        && !(type == EntityClass.TOPIC && grammar.figureEndings().anyEnds(words))
                        && !grammar.prepositions().anyBegins(words)
                        && !grammar.placeWords().anyBegins(words);
        return name
                ? Optional.of(
                        new Slot(
                                span,
                                Unlisted.of(type, words, sentence.language()),
                                CONFIDENCE,
                                HOW))
                : Optional.empty();
    }

    /** 上海|的|工厂: somebody's thing is no name. */
    private boolean hasConnector(String words) {
        return words.chars()
                .mapToObj(Character::toString)
                .anyMatch(sentence.grammar().connectors()::contains);
    }
}
