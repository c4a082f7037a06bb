package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an office is of, by what stands between the two. */
final class OfficeOwner {

    private static final int MOST_NOUNS = 2;
    private static final int SHORTEST = 6;

    /** Marks that set a name off. */
    private static final Pattern QUOTES = Pattern.compile("[«»„“”\"]");

    private OfficeOwner() {}

    static Optional<Slot> nearest(Sentence sentence, Cue cue, Set<EntityClass> classes, int reach) {
        return sentence.slots().stream()
                .filter(
                        slot ->
                                classes.contains(slot.entity().type())
                                        || slot.entity().type() == EntityClass.ORGANIZATION
                                                && reachesInto(cue.span(), slot.span())
                                                && slot.span().start() < cue.span().end())
                .filter(
                        slot ->
                                !slot.span().overlaps(cue.span())
                                        || reachesInto(cue.span(), slot.span()))
                .filter(
                        slot ->
                                isOf(sentence, cue.span(), slot.span())
                                        || isOfPerson(sentence, cue.span(), slot))
                .filter(slot -> sentence.distance(cue.span(), slot.span()) <= reach)
                .min(
                        Comparator.comparingDouble(
                                slot -> sentence.distance(cue.span(), slot.span())));
    }

    /** "head of | commission": the words of an office can end in the first of the name's. */
    private static boolean reachesInto(Span cue, Span name) {
        return name.start() > cue.start() && name.end() > cue.end();
    }

    /** Whether office and organisation belong together by what stands between them. */
    static boolean isOf(Sentence sentence, Span cue, Span organisation) {
        String gap = QUOTES.matcher(sentence.gap(cue, organisation)).replaceAll("").strip();
        Grammar grammar = sentence.grammar();
        boolean before = organisation.end() <= cue.start();
        if (gap.isEmpty()) {
            return true;
        }
        if (before) {
            return gap.equals("'s")
                    || gap.equals("-")
                    || gap.equals("'")
                    || grammar.connectorsReversed() && Words.allIn(gap, grammar.connectors());
        }
        return Words.allIn(gap, grammar.connectors())
                || isAttribute(gap, grammar)
                || isDescribed(sentence, cue, new Span(cue.end(), organisation.start()));
    }

    /** "руководитель | регионального | Роспотребнадзора": an adjective in the genitive. */
    private static boolean isAttribute(String gap, Grammar grammar) {
        return !grammar.genitiveAdjectives().isEmpty()
                && gap.indexOf(' ') < 0
                && gap.length() >= SHORTEST
                && grammar.genitiveAdjectives().anyEnds(gap);
    }

    /**
     * Whether a common noun says what an organisation is: "présidente | du syndicat | Soignants
     * Unis", "vd för | byggbolaget | Stenvik".
     */
    private static boolean isDescribed(Sentence sentence, Span cue, Span gap) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int first = steps.skipSpace(gap.start(), gap.end());
        int i = steps.wordEnd(first, gap.end());
        int last = steps.wordStart(cue.start(), cue.end());
        boolean within = last > cue.start() && steps.isOne(grammar.connectors(), last, cue.end());
        if (!within && !steps.isOne(grammar.connectors(), first, i) || sentence.hasCue(gap)) {
            return false;
        }
        i = within ? first : i;
        int nouns = 0;
        boolean connected = true;
        for (i = steps.skipSpace(i, gap.end()); i < gap.end(); i = steps.skipSpace(i, gap.end())) {
            int end = steps.wordEnd(i, gap.end());
            connected = steps.isOne(grammar.connectors(), i, end);
            boolean word =
                    sentence.text()
                            .substring(i, end)
                            .codePoints()
                            .allMatch(
                                    c ->
                                            Character.isLetter(c)
                                                    || c == '-'
                                                    || c == '\''
                                                    || c == '’');
            boolean small = Character.isLowerCase(sentence.text().codePointAt(i));
            if (!word || !small && !grammar.nounsCapitalised()) {
                return false;
            }
            nouns += connected ? 0 : 1;
            i = end;
        }
        return nouns > 0 && nouns <= MOST_NOUNS && !connected;
    }

    /** Whether a person stands between organisation and office ("ソフトバンクの孫正義会長"). */
    private static boolean isOfPerson(Sentence sentence, Span cue, Slot organisation) {
        int person = sentence.slots().indexOf(organisation) + 1;
        if (!sentence.grammar().connectorsReversed() || person >= sentence.slots().size()) {
            return false;
        }
        Slot next = sentence.slots().get(person);
        return next.entity().type() == EntityClass.PERSON
                && next.span().end() <= cue.start()
                && sentence.touch(next.span(), cue)
                && isOf(sentence, next.span(), organisation.span());
    }
}
