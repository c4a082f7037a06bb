package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The clauses of a sentence in a script without spaces whose subject comes first, each with whoever
 * stands in its subject's place, or with nobody: such a clause opens with its verb, or with a word
 * that no subject follows ({@code predicateWords} of the language's grammar: 将, 已).
 */
final class ChainClauses {

    private static final String CLAUSE_ENDS = "，；：,;:";
    private static final int LONGEST_SUBJECT = 24;
    private static final int SHORTEST = 2;

    /** Characters of "in Hangzhou" before the verb. */
    private static final int LONGEST_COVERB = 14;

    /**
     * A clause, and who stands in its subject's place.
     *
     * @param verb where its subject ends and something else begins
     * @param subject null where it has none
     */
    record Clause(int start, int verb, int end, @Nullable Slot subject, boolean open) {

        boolean contains(Span span) {
            return span.start() >= start && span.end() <= end;
        }
    }

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;
    private @Nullable List<Clause> read;

    ChainClauses(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /** Which clause a cue stands in; -1 where the language has none to go on with. */
    int of(Cue cue) {
        if (grammar.predicateWords().isEmpty()) {
            return -1;
        }
        List<Clause> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (cue.span().start() < all.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a clause said a figure, with its amount beside the noun or the noun a cue. */
    boolean tellsFigure(Clause clause) {
        return Sentence.startsOne(sentence.quantities(), clause.verb())
                || figureEnd(clause.verb()) > clause.verb();
    }

    /** All clauses, in their order. */
    List<Clause> all() {
        List<Clause> known = read;
        if (known == null) {
            known = new ArrayList<>();
            int start = sentence.span().start();
            for (int i = start; i <= sentence.span().end(); i++) {
                if (i == sentence.span().end() || isEnd(i) || isBehindSaying(i)) {
                    known.add(clause(start, i));
                    start = i < sentence.span().end() && isEnd(i) ? i + 1 : i;
                }
            }
            read = known;
        }
        return known;
    }

    private boolean isEnd(int index) {
        return CLAUSE_ENDS.indexOf(text.charAt(index)) >= 0
                && !sentence.hasAmount(new Span(index, index + 1));
    }

    /** Behind a word of saying that what is said follows without a mark: 谷歌表示|将提出上诉. */
    private boolean isBehindSaying(int index) {
        for (Cue cue : sentence.cues(CueMeaning.SourceCue.class)) {
            if (cue.span().end() == index) {
                return grammar.predicateWords().longestAt(text, index, sentence.span().end()) > 0;
            }
        }
        return false;
    }

    private Clause clause(int from, int end) {
        int start = behindAttribute(behindSmallWords(from, end), end);
        int verb = behindPredicateWords(start, end);
        boolean open =
                startsVerb(verb)
                        || !startsName(start)
                                && grammar.predicateWords().longestAt(text, start, end) > 0;
        if (open) {
            return new Clause(from, verb, end, null, true);
        }
        int coverb = behindCoverb(start, end);
        if (coverb > start || isAdverbial(from, end)) {
            return new Clause(from, coverb, end, null, false);
        }
        Slot happened = happened(start, end);
        if (happened != null) {
            return new Clause(from, start, end, happened, false);
        }
        int last = subjectEnd(start, end);
        return new Clause(from, last, end, last > start ? slot(start, last) : null, false);
    }

    /** What comes up in a clause by a verb that stands before it: 青石县发生6.1级|地震. */
    private @Nullable Slot happened(int start, int end) {
        for (Cue cue : sentence.cues(CueMeaning.RelationCue.class)) {
            boolean before =
                    cue.span().start() >= start
                            && cue.span().end() < end
                            && ((CueMeaning.RelationCue) cue.meaning()).subject()
                                    == CueMeaning.Side.AFTER;
            for (Slot slot : before ? sentence.slots() : List.<Slot>of()) {
                if (slot.span().start() >= cue.span().end()
                        && slot.span().end() <= end
                        && slot.entity().type() == EntityClass.TOPIC) {
                    return slot;
                }
            }
        }
        return null;
    }

    /** Behind a clause that tells of whoever comes next: 总部设在苏州的|信远生物. */
    private int behindAttribute(int start, int end) {
        for (Cue cue : sentence.cues(CueMeaning.RelationCue.class)) {
            if (cue.span().start() == start) {
                int behind = new AttributeClause(sentence).end(cue);
                return behind > start && behind < end ? behind : start;
            }
        }
        int behind = new OpeningAttribute(sentence).behind(start, end);
        return behind < end ? behind : start;
    }

    /** Behind times, and words that open a clause and can stand before its subject: 目前, 其中. */
    private int behindSmallWords(int from, int end) {
        int i = from;
        int before = -1;
        while (i < end && before != i) {
            before = i;
            while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            i = behindTime(i, end);
            i += startsName(i) ? 0 : grammar.clauseWords().longestAt(text, i, end);
        }
        return i;
    }

    private int behindTime(int index, int end) {
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() == index && time.span().end() <= end) {
                return ClauseStart.behindTime(sentence, time);
            }
        }
        return index;
    }

    /** Behind all that stands before the verb in a clause without a subject: 将|在杭州|. */
    private int behindPredicateWords(int from, int end) {
        int i = from;
        int before = -1;
        while (i < end && before != i && !startsVerb(i)) {
            before = i;
            int small =
                    Math.max(
                            grammar.predicateWords().longestAt(text, i, end),
                            grammar.fillers().longestAt(text, i, end));
            i = behindTime(i + small, end);
            i = behindModality(i);
            i = behindCoverb(i, end);
        }
        return i;
    }

    private int behindModality(int index) {
        for (Cue cue : sentence.cues(CueMeaning.ModalityCue.class)) {
            if (cue.span().start() == index) {
                return cue.span().end();
            }
        }
        return index;
    }

    /** Behind a preposition and what it has, where the verb comes next: 在杭州|裁员. */
    private int behindCoverb(int from, int end) {
        int preposition = grammar.prepositions().longestAt(text, from, end);
        if (preposition == 0 || startsName(from)) {
            return from;
        }
        int limit = Math.min(end, from + preposition + LONGEST_COVERB);
        for (int i = from + preposition + 1; i < limit; i++) {
            if (startsVerb(i) && !isWithinName(i)) {
                return i;
            }
        }
        return from;
    }

    /** Whether a clause only says why or how: 由于芯片短缺. */
    private boolean isAdverbial(int from, int end) {
        int start = behindTime(from, end);
        return !startsName(start)
                && (grammar.adverbials().longestAt(text, start, end) > 0
                        || grammar.viewEndings().longestBefore(text, from, end) > 0);
    }

    /**
     * Where the words end that can be a subject: before a verb, a small word, a time, an amount.
     */
    private int subjectEnd(int start, int end) {
        int limit = Math.min(end, start + LONGEST_SUBJECT);
        int i = start;
        while (i < limit && !(isOther(start, i, limit) && !isWithinName(i))) {
            i++;
        }
        return i == limit ? start : i; // no verb follows
    }

    private boolean isOther(int start, int i, int limit) {
        if (Sentence.startsOne(sentence.times(), i)
                || Sentence.startsOne(sentence.quantities(), i)
                || startsCue(i)) {
            return true;
        }
        return i - start >= SHORTEST
                && (grammar.prepositions().longestAt(text, i, limit) > 0
                        || grammar.predicateWords().longestAt(text, i, limit) > 0
                        || grammar.fillers().longestAt(text, i, limit) >= SHORTEST);
    }

    /** The name that the words are or end in, else what they name themselves. */
    private @Nullable Slot slot(int start, int end) {
        Slot last = null;
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() >= start && slot.span().end() <= end) {
                last = slot;
            }
        }
        for (Slot slot : sentence.slots()) {
            boolean listed =
                    slot.span().start() == start
                            && slot.span().end() < end
                            && text.charAt(slot.span().end()) == '、';
            if (listed) {
                return slot;
            }
        }
        if (last != null && (last.span().end() == end || isOffice(last.span().end()))) {
            return last;
        }
        if (last != null && last.span().start() == start && isActor(last) && !isThing(start, end)) {
            return last;
        }
        return new PhraseBounds(sentence)
                .of(start, figureEnd(end), false)
                .map(this::bodyOrTopic)
                .orElse(null);
    }

    /** What is called a body, as one: 工會. */
    private Slot bodyOrTopic(Span words) {
        Slot slot = sentence.slotAt(words);
        return slot.entity().type() == EntityClass.TOPIC && Bodies.nameBody(grammar, words.of(text))
                ? Unlisted.organization(sentence, words, "a body without a name")
                : slot;
    }

    private static boolean isActor(Slot slot) {
        return slot.entity().type() == EntityClass.ORGANIZATION
                || slot.entity().type() == EntityClass.PERSON;
    }

    /** Whether words name something of whoever they begin with: 公司|机队规模. */
    private boolean isThing(int start, int end) {
        String words = text.substring(start, end);
        return figureEnd(end) > end
                || grammar.figureEndings().anyEnds(words)
                || grammar.things().anyEnds(words);
    }

    /** Behind the noun for a figure that the words go on with: 全国出生|人口. */
    int figureEnd(int index) {
        for (Cue cue : sentence.cues(CueMeaning.RelationCue.class)) {
            if (cue.span().start() == index && sentence.tellsFigure(cue)) {
                return cue.span().end();
            }
        }
        return index;
    }

    private boolean isOffice(int index) {
        return sentence.cues(CueMeaning.RoleCue.class).stream()
                .anyMatch(cue -> cue.span().start() == index);
    }

    private boolean startsVerb(int index) {
        for (Cue cue : sentence.cues(CueMeaning.RelationCue.class)) {
            if (cue.span().start() == index && !isOfLongerName(cue.span())) {
                return true;
            }
        }
        return false;
    }

    /** 研发|投入: a cue that is only the beginning of a topic's name. */
    private boolean isOfLongerName(Span cue) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().contains(cue) && slot.span().end() > cue.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean startsCue(int index) {
        for (Cue cue : sentence.cues()) {
            if (cue.span().start() == index) {
                return true;
            }
        }
        return false;
    }

    private boolean startsName(int index) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() == index) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinName(int index) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() < index && slot.span().end() > index) {
                return true;
            }
        }
        return false;
    }
}
