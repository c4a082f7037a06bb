package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Whom a court sentences: behind the verb, "A judge sentenced | a former banker | to 6 years", or
 * between its two parts, "De rechtbank heeft | de ondernemer | veroordeeld tot vier jaar".
 */
final class Convict {

    private static final String SENTENCED = "sentencedTo";

    /** Characters of a title behind a name, with the spaces around it. */
    private static final int LONGEST_TITLE = 12;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Convict(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Empty where the verb is a passive, or nobody stands between it and the penalty. */
    Optional<Slot> of(Cue cue, Relation relation, Quantity penalty) {
        if (!relation.name().equals(SENTENCED)) {
            return Optional.empty();
        }
        if (grammar.verbLast()) {
            return marked(penalty.span().start());
        }
        int court = courtBefore(penalty.span().start());
        if (court >= 0) {
            return sentencedBy(court, penalty);
        }
        boolean verb =
                ((RelationCue) cue.meaning()).subject() == Side.EITHER
                        && new Verbs(sentence).isFinite(cue.span().start(), cue.span().end());
        if (!verb || isPassive(cue) || penalty.span().start() < cue.span().end()) {
            return Optional.empty();
        }
        return new PhraseBehind(sentence)
                .at(cue.span().end())
                .filter(span -> span.end() <= penalty.span().start())
                .map(words -> sentence.slotOver(words, slot -> true));
    }

    /** Whether somebody found is the court itself, which serves no sentence. */
    boolean isCourt(Slot found, Relation relation) {
        Span words = found.span();
        return relation.name().equals(SENTENCED)
                && !words.equals(sentence.span())
                && (courtIn(words.start(), words.end()) >= 0
                        || endsInCourt(words.of(sentence.text())));
    }

    /** 判处郑国强有期徒刑12年，并处罚金200万元: whom the clause before sentenced. */
    Optional<Slot> sentencedBefore(@Nullable Slot earlier, Relation relation) {
        return relation.name().equals(SENTENCED) && !grammar.courts().isEmpty()
                ? Optional.ofNullable(earlier).filter(slot -> !isCourt(slot, relation))
                : Optional.empty();
    }

    /** 福岡地裁, 서울중앙지법, 海淀区法院. */
    private boolean endsInCourt(String name) {
        return !Character.isLowerCase(name.codePointAt(name.length() - 1))
                && grammar.courts().stream().anyMatch(name::endsWith);
    }

    /** Whom a particle marks before the penalty: 元課長の男|に懲役3年, "정태식 전 구청장|에게 징역 5년". */
    private Optional<Slot> marked(int penalty) {
        int first = Math.max(sentence.span().start(), penalty - Proximity.REACH);
        PhraseParticles particles = new PhraseParticles(sentence);
        for (int i = penalty - 1; i > first; i--) {
            int at = i;
            boolean marked =
                    grammar.agentParticles().stream()
                            .filter(word -> sentence.text().startsWith(word, at))
                            .anyMatch(word -> particles.endsWord(at + word.length()));
            if (marked && Character.isLetter(sentence.text().charAt(i - 1))) {
                return person(i).or(() -> behindOther(first, at));
            }
        }
        return Optional.empty();
    }

    /** A person with no more than a title up to an index. */
    private Optional<Slot> person(int end) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> slot.span().end() <= end)
                .filter(slot -> end - slot.span().end() <= LONGEST_TITLE)
                .reduce((one, other) -> other);
    }

    /** The words up to an index, back to a mark or a particle of another part. */
    private Optional<Slot> behindOther(int first, int end) {
        int start = end;
        while (start > first && !endsOther(start)) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(sentence.text().charAt(start))) {
            start++;
        }
        Span words = new Span(start, end);
        return words.length() < 1 || sentence.isTaken(words)
                ? Optional.empty()
                : Optional.of(sentence.slotAt(words));
    }

    private boolean endsOther(int index) {
        char before = sentence.text().charAt(index - 1);
        return NounPhrase.BREAKS.indexOf(before) >= 0
                || !grammar.attributeEndings().isEmpty()
                        && Character.UnicodeScript.of(before) == Character.UnicodeScript.HIRAGANA
                        && !grammar.connectors().contains(String.valueOf(before))
                || grammar.attributeEndings().isEmpty() && Character.isWhitespace(before);
    }

    /** Where the court's noun ends that does it, before a penalty; -1 where there is none. */
    private int courtBefore(int penalty) {
        int first = sentence.span().start();
        int end = courtIn(Math.max(first, penalty - Proximity.REACH), penalty);
        int start = end < 0 ? end : steps.wordStart(first, end);
        boolean agent = end >= 0 && new Proximity(sentence).isOblique(new Span(start, end));
        return agent ? -1 : end;
    }

    private int courtIn(int from, int to) {
        if (grammar.courts().isEmpty()) {
            return -1;
        }
        for (int i = steps.skipSpace(from, to); i < to; i = steps.skipSpace(i, to)) {
            int end = steps.wordEnd(i, to, NounPhrase.BREAKS);
            if (steps.isOne(grammar.courts(), i, end)) {
                return end;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    /** The first person named behind the court, else what its verb has as its object. */
    private Optional<Slot> sentencedBy(int court, Quantity penalty) {
        Span clause = new Span(court, Math.max(court, penalty.span().start()));
        Optional<Slot> person =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                        .filter(slot -> clause.contains(slot.span()))
                        .findFirst();
        return person.or(
                () ->
                        new PhraseBehind(sentence)
                                .at(verbEnd(clause))
                                .filter(span -> span.end() <= clause.end())
                                .map(words -> sentence.slotOver(words, slot -> true)));
    }

    /** Behind the auxiliary that a verb in two parts has, else behind the verb of sentencing. */
    private int verbEnd(Span clause) {
        int end = clause.end();
        for (int i = steps.skipSpace(clause.start(), end);
                grammar.verbBracket() && i < end;
                i = steps.skipSpace(i, end)) {
            int word = i;
            i = Math.max(steps.wordEnd(word, end), word + 1);
            if (new Verbs(sentence).isFinite(word, i)) {
                return i;
            }
        }
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> cue.relation().equals(SENTENCED))
                .map(Cue::span)
                .filter(clause::contains)
                .mapToInt(Span::end)
                .findFirst()
                .orElse(clause.end());
    }

    private boolean isPassive(Cue cue) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(grammar.passiveVerbs(), steps.wordStart(first, end), end);
    }
}
