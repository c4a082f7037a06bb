package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A noun that names nothing known, behind what is said of it, in languages that have that before
 * the noun: 停运两周的|市郊铁路, 全長3.4キロの|新トンネル, "1987년 설립된 | 동방엔진".
 */
final class AttributedNoun {

    private static final int LONGEST = 16;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 3;
    private static final double CONFIDENCE = 0.85;
    private static final String HOW = "a noun not known beforehand, behind what is said of it";

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    AttributedNoun(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /**
     * The sentence with a slot for each such noun.
     *
     * @param relations by local name
     */
    Sentence withNouns(Map<String, Relation> relations) {
        if (grammar.relativeEndings().isEmpty()) {
            return sentence;
        }
        List<Slot> slots = new ArrayList<>(sentence.slots());
        for (int start : starts(relations)) {
            Span noun = new Span(start, nounEnd(start));
            boolean known =
                    slots.stream()
                            .anyMatch(
                                    slot ->
                                            slot.span().overlaps(noun)
                                                    && !isPlaceBefore(slot, noun));
            if (noun.length() >= SHORTEST && !known && isNoun(noun)) {
                slots.removeIf(slot -> slot.span().overlaps(noun));
                slots.add(slot(noun, isOfFirms(noun, relations)));
            }
        }
        return slots.size() == sentence.slots().size() ? sentence : sentence.withSlots(slots);
    }

    /**
     * Whether only an organisation has what is said of a noun: before it, where its own verb comes
     * last in all the sentence.
     */
    private boolean isOfFirms(Span noun, Map<String, Relation> relations) {
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> grammar.verbLast() || cue.span().end() <= noun.start())
                .filter(cue -> grammar.verbLast() || !new OpeningAttribute(sentence).hasAgent(cue))
                .map(cue -> relations.get(cue.relation()))
                .anyMatch(relation -> relation != null && TopicPhrase.isOfFirms(relation));
    }

    /** Where such nouns begin. */
    private List<Integer> starts(Map<String, Relation> relations) {
        List<Integer> starts = new ArrayList<>();
        if (!grammar.verbLast()) {
            int start = sentence.span().start();
            int behind = new OpeningAttribute(sentence).behind(start, sentence.span().end());
            if (behind > start) {
                starts.add(behind);
            }
            return starts;
        }
        AttributeClause clauses = new AttributeClause(sentence);
        for (Cue cue : sentence.cues(RelationCue.class)) {
            Relation relation = relations.get(cue.relation());
            if (relation != null) {
                measured(cue, relation).ifPresent(starts::add);
                int end = relation.takesObject() ? -1 : clauses.end(cue);
                if (end >= 0) {
                    starts.add(end);
                }
            }
        }
        return starts;
    }

    /** Behind an amount right behind its noun, and a particle: "길이 2.1㎞의 | 해저터널". */
    private Optional<Integer> measured(Cue cue, Relation relation) {
        if (relation.takesObject() || relation.moves()) {
            return Optional.empty();
        }
        return sentence.quantities().stream()
                .filter(amount -> Measured.areBeside(sentence, cue.span(), amount.span()))
                .flatMap(amount -> Measured.behindConnector(sentence, amount).stream().boxed())
                .findFirst();
    }

    private int nounEnd(int start) {
        int limit = Math.min(sentence.span().end(), start + LONGEST);
        if (start >= limit || !Character.isLetter(text.charAt(start))) {
            return start;
        }
        return isHangul(start)
                ? hangulEnd(start)
                : grammar.verbLast() ? runEnd(start, limit) : hanEnd(start, limit);
    }

    /** Up to the particle that ends the first of a few words. */
    private int hangulEnd(int start) {
        WordSteps steps = new WordSteps(text);
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, sentence.span().end());
            int wordEnd = steps.wordEnd(word, sentence.span().end(), NounPhrase.BREAKS + ".");
            Span span = new Span(word, wordEnd);
            if (word >= wordEnd || sentence.hasCue(span) || sentence.isTaken(span)) {
                return start;
            }
            String folded = FoldedText.fold(text.substring(word, wordEnd));
            if (new WordSteps(text).isOne(grammar.clauseWords(), word, wordEnd)) {
                return start;
            }
            int particle = longest(grammar.subjectMarkers(), folded);
            if (particle > 0) {
                return wordEnd - particle;
            }
            if (longest(grammar.otherMarkers(), folded) > 0) {
                return start;
            }
            end = wordEnd;
        }
        return start;
    }

    private static int longest(List<String> markers, String word) {
        return markers.stream()
                .filter(marker -> word.length() > marker.length() + 1)
                .filter(word::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A run of letters that are no hiragana, with a subject's particle behind it. */
    private int runEnd(int start, int limit) {
        int end = start;
        while (end < limit && isOfRun(text.charAt(end))) {
            end++;
        }
        int from = end;
        boolean marked =
                grammar.subjectMarkers().stream().anyMatch(marker -> text.startsWith(marker, from));
        return marked ? end : start;
    }

    private static boolean isOfRun(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, KATAKANA, LATIN -> true;
            default -> c == 'ー' || c == '・';
        };
    }

    /** Up to a verb, a small word, a time, an amount or a mark. */
    private int hanEnd(int start, int limit) {
        int end = start;
        while (end < limit && Character.isLetter(text.charAt(end)) && !isOther(start, end, limit)) {
            end++;
        }
        return end == start + LONGEST ? start : end;
    }

    private boolean isOther(int start, int index, int limit) {
        Span letter = new Span(index, index + 1);
        boolean cue = sentence.cues().stream().anyMatch(c -> c.span().start() == index);
        boolean small =
                index - start >= SHORTEST
                        && (grammar.prepositions().longestAt(text, index, limit) > 0
                                || grammar.predicateWords().longestAt(text, index, limit) > 0
                                || grammar.placeWords().longestAt(text, index, limit) > 0
                                || grammar.fillers().longestAt(text, index, limit) > 0);
        return cue
                || small
                || grammar.connectors().stream().anyMatch(word -> text.startsWith(word, index))
                || sentence.isTaken(letter);
    }

    private boolean isNoun(Span noun) {
        String words = noun.of(text);
        return !grammar.things().anyEnds(words)
                && !grammar.figureEndings().anyEnds(words)
                && !grammar.viewEndings().anyEnds(words)
                && grammar.references().get(words).isEmpty()
                && !grammar.noNames().contains(words.substring(0, 1))
                && !sentence.hasCue(noun)
                && !sentence.isTaken(noun)
                && !isOffice(noun.end());
    }

    private boolean isOffice(int index) {
        return sentence.cues(RoleCue.class).stream().anyMatch(cue -> cue.span().start() == index);
    }

    private static boolean isPlaceBefore(Slot slot, Span noun) {
        return slot.entity().type() == EntityClass.PLACE
                && slot.span().start() == noun.start()
                && slot.span().end() + SHORTEST <= noun.end();
    }

    private Slot slot(Span noun, boolean ofFirms) {
        String words = noun.of(text);
        boolean firm = ofFirms || grammar.firmEndings().anyEnds(words);
        return new Slot(
                noun,
                Unlisted.of(
                        firm ? EntityClass.ORGANIZATION : EntityClass.TOPIC,
                        words,
                        sentence.language()),
                CONFIDENCE,
                HOW);
    }

    private boolean isHangul(int index) {
        return Character.UnicodeScript.of(text.charAt(index)) == Character.UnicodeScript.HANGUL;
    }
}
