package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * A name that nothing gives away, right before an office whose holder comes next: "| Kericho |
 * Governor Erick Mutai", "| Swissmem |-Direktor Stefan Brupbacher".
 */
final class NameBeforeOffice {

    private static final String TOWNS = "governorOf";
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    NameBeforeOffice(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** What the office is of; empty where no such name or no person stands beside it. */
    Optional<Slot> of(Cue cue, Relation relation) {
        boolean known =
                relation.range().contains(EntityClass.ORGANIZATION)
                        || relation.name().equals(TOWNS);
        if (!known
                || grammar.connectorsReversed()
                || grammar.openers().isEmpty()
                || !isPersonBehind(cue)) {
            return Optional.empty();
        }
        return name(cue.span().start()).filter(this::isFree).map(span -> slot(span, relation));
    }

    private boolean isPersonBehind(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .anyMatch(slot -> sentence.touch(cue.span(), slot.span()));
    }

    /** Joined by a hyphen, or, where nouns have no capitals, a word or two with capitals. */
    private Optional<Span> name(int office) {
        int first = sentence.span().start();
        if (office - 1 > first && sentence.text().charAt(office - 1) == '-') {
            int start = steps.wordStart(first, office - 1);
            return isName(start, office - 1)
                    ? Optional.of(new Span(start, office - 1))
                    : Optional.empty();
        }
        int end = steps.trimmedEnd(first, office);
        String before = FoldedText.fold(sentence.text().substring(Math.max(first, end - 2), end));
        if (before.equals("'s")) {
            return possessor(first, end - 2);
        }
        int start = end;
        for (int words = 0; words < MOST_WORDS && !grammar.nounsCapitalised(); words++) {
            int word = steps.wordStart(first, steps.trimmedEnd(first, start));
            if (word >= start || !isName(word, steps.trimmedEnd(first, start))) {
                break;
            }
            start = word;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** "| Sinn Féin|'s housing spokesman": whatever word it is, it has the office. */
    private Optional<Span> possessor(int first, int end) {
        int start = end;
        for (int words = 0; words < MOST_WORDS; words++) {
            int last = steps.trimmedEnd(first, start);
            int word = steps.wordStart(first, last);
            if (word >= last || !isCapitalised(word, last)) {
                break;
            }
            start = word;
        }
        return start < end && start > first - 1 && !isOpener(start, end)
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }

    private boolean isOpener(int start, int end) {
        return steps.isOne(grammar.openers(), start, end)
                || steps.isOne(grammar.determiners(), start, end);
    }

    private boolean isCapitalised(int start, int end) {
        String word = sentence.text().substring(start, end);
        return word.length() >= SHORTEST
                && Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().allMatch(Character::isLetter)
                && !isOpener(start, end);
    }

    private boolean isName(int start, int end) {
        String word = sentence.text().substring(start, Math.max(start, end));
        String folded = FoldedText.fold(word);
        return word.length() >= SHORTEST
                && Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().allMatch(Character::isLetter)
                && !grammar.formerHolders().contains(folded)
                && !grammar.openers().contains(folded)
                && !grammar.determiners().contains(folded)
                && !grammar.prepositions().contains(folded)
                && !grammar.noNames().contains(folded)
                && sentence.cues().stream()
                        .noneMatch(cue -> cue.span().overlaps(new Span(start, end)));
    }

    private boolean isFree(Span span) {
        return !sentence.hasSlot(span) && !sentence.hasTime(span);
    }

    private Slot slot(Span span, Relation relation) {
        EntityClass type =
                relation.range().contains(EntityClass.ORGANIZATION)
                        ? EntityClass.ORGANIZATION
                        : EntityClass.PLACE;
        return new Slot(
                span,
                Unlisted.of(type, span.of(sentence.text()), sentence.language()),
                0.85,
                "a name not known beforehand");
    }
}
