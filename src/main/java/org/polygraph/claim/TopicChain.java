package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.ChainClauses.Clause;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of whom a clause without a subject tells, in a script without spaces whose subject comes first:
 * of whom the clause before was. "浙江兴隆纺织|宣布，将关闭绍兴两家工厂，|裁员640人". Such a clause opens with its verb,
 * or with a word that no subject follows ({@code predicateWords} of the language's grammar: 将, 已).
 */
final class TopicChain {

    private static final String SHARE = "share";

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;
    private final ChainClauses clauses;

    TopicChain(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
        this.clauses = new ChainClauses(sentence);
    }

    /**
     * Whoever the clauses before told of, for a cue whose own clause has no subject; empty where it
     * has one, or nobody fits.
     *
     * @param speaker who the sentence is attributed to, or null
     */
    Optional<Slot> subject(Cue cue, Relation relation, @Nullable Slot speaker) {
        if (grammar.predicateWords().isEmpty()) {
            return Optional.empty();
        }
        int at = clauses.of(cue);
        if (at < 1 || !isDropped(clauses.all().get(at), cue, relation)) {
            return Optional.empty();
        }
        for (int i = at - 1; i >= 0; i--) {
            Clause clause = clauses.all().get(i);
            boolean speaks = speaker != null && clause.contains(speaker.span());
            if (speaks && relation.is(Trait.CHANGE)) {
                return Optional.empty();
            }
            Slot topic = speaks ? speaker : clause.subject();
            if (speaks && topic != null && topic.entity().type() == EntityClass.PERSON) {
                return Optional.of(topic); // who may speak for others
            }
            if (topic != null) {
                Optional<Slot> meant =
                        isFigure(clause, topic, relation)
                                ? Optional.empty()
                                : holder(topic, cue, relation);
                if (meant.isPresent() || !isKnown(topic) && !clauses.tellsFigure(clause)) {
                    return meant;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a clause only said a figure of whoever is talked of: 注册资本2.6亿元，|生产. */
    private boolean isFigure(Clause clause, Slot topic, Relation relation) {
        return topic.entity().type() == EntityClass.TOPIC
                && clauses.tellsFigure(clause)
                && !relation.moves()
                && !relation.is(Trait.COUNT_FIGURE)
                && !relation.name().equals(SHARE);
    }

    private boolean isKnown(Slot topic) {
        return topic.entity().type() != EntityClass.TOPIC || sentence.slots().contains(topic);
    }

    /** Whether nothing of a subject stands before a change in its clause: "营收40亿元，|同比增长8%". */
    boolean opensClause(Cue cue) {
        if (grammar.predicateWords().isEmpty()) {
            return false;
        }
        int at = clauses.of(cue);
        return at >= 1 && isVerbOf(clauses.all().get(at), cue);
    }

    /** Whether a cue tells of a noun that is nobody known: 成立于2011年的|生物科技公司. */
    boolean isOfNoun(Cue cue) {
        return !grammar.predicateWords().isEmpty() && new AttributeClause(sentence).end(cue) >= 0;
    }

    /**
     * Where the clause starts that a change goes on with: the last one with a subject or a figure.
     */
    int topicStart(Cue cue) {
        for (int i = clauses.of(cue) - 1; i >= 0; i--) {
            Clause clause = clauses.all().get(i);
            if (clause.subject() != null || clauses.figureEnd(clause.verb()) > clause.verb()) {
                return clause.start();
            }
        }
        return sentence.span().start();
    }

    private static boolean isVerbOf(Clause clause, Cue cue) {
        return clause.subject() == null && clause.verb() == cue.span().start();
    }

    /** A figure or a change behind another verb of the clause can be of what that verb has. */
    private boolean isDropped(Clause clause, Cue cue, Relation relation) {
        if (clause.subject() != null) {
            return false;
        }
        boolean first =
                clause.verb() == cue.span().start()
                        || relation.is(Trait.BALLOT) && isCounted(clause.verb(), cue.span());
        boolean ofOther = relation.moves() || relation.isFigure();
        return first || clause.open() && !ofOther;
    }

    /** "|1,850人|贊成": whether an amount that opens the clause is that of a cue. */
    private boolean isCounted(int start, Span cue) {
        return sentence.quantities().stream()
                .map(Quantity::span)
                .anyMatch(amount -> amount.start() == start && amount.end() >= cue.start());
    }

    /** The topic, or whose it is: of "比亚迪股价" the firm. */
    private Optional<Slot> holder(Slot topic, Cue cue, Relation relation) {
        boolean body =
                relation.is(Trait.OF_FIRM) && Bodies.nameBody(grammar, topic.entity().label());
        if (topic.span().overlaps(cue.span()) || body) {
            return Optional.empty();
        }
        boolean ofSomebody =
                topic.entity().type() == EntityClass.TOPIC
                        && relation.domain().contains(EntityClass.ORGANIZATION)
                        && (relation.is(Trait.OF_FIRM) || relation.is(Trait.BY_SOMEBODY));
        if (SubjectFinder.isIn(relation.domain(), topic) && !ofSomebody) {
            return Optional.of(topic);
        }
        Entity thing = Unlisted.topic(topic.span().of(text), sentence.language());
        if (relation.domain().contains(EntityClass.TOPIC)
                && thing.id().equals(topic.entity().id())) {
            return Optional.of(new Slot(topic.span(), thing, topic.confidence(), topic.how()));
        }
        return Stream.concat(sentence.owners().stream(), sentence.slots().stream())
                .filter(owner -> topic.span().contains(owner.span()) && owner != topic)
                .filter(owner -> SubjectFinder.isIn(relation.domain(), owner))
                .findFirst();
    }

    /** Whoever was told of last before an index, if it is a person. */
    Optional<Slot> personBefore(int index) {
        if (grammar.predicateWords().isEmpty()) {
            return Optional.empty();
        }
        Slot last = null;
        for (Clause clause : clauses.all()) {
            boolean before = clause.end() <= index && clause.subject() != null;
            last = before ? clause.subject() : last;
        }
        return Optional.ofNullable(last).filter(slot -> slot.entity().type() == EntityClass.PERSON);
    }

    /** Whether a word or a time of its own says when it is: 已|完成三期试验. */
    private boolean isDone(int start, Span verb) {
        for (int i = start; i < verb.start(); i++) {
            if (grammar.doneWords().longestAt(text, i, verb.start()) > 0) {
                return true;
            }
        }
        return sentence.hasTime(new Span(start, verb.start())) || text.startsWith("了", verb.end());
    }

    /** Whether a clause that leaves its subject out goes on with a plan of the one before. */
    private boolean goesOnWith(Cue before, Cue cue) {
        if (grammar.predicateWords().isEmpty()) {
            return false;
        }
        int at = clauses.of(cue);
        return at >= 1
                && clauses.of(before) == at - 1
                && isVerbOf(clauses.all().get(at), cue)
                && !isDone(clauses.all().get(at).start(), cue.span());
    }

    /** What is planned goes on being so in a clause without a subject: 将关闭工厂，|裁员640人. */
    Modality goneOn(@Nullable Finding previous, Cue cue, Modality modality) {
        boolean planned =
                previous != null
                        && previous.modality() == Modality.FORECAST
                        && modality == Modality.ASSERTED
                        && !sentence.tellsFigure(cue)
                        && goesOnWith(previous.cue(), cue);
        return planned ? Modality.FORECAST : modality;
    }

    /** Whether words begin with one that no subject follows: 并|冻结其资金. */
    static boolean isPredicate(Sentence sentence, Span words) {
        WordSet predicates = sentence.grammar().predicateWords();
        return predicates.longestAt(sentence.text(), words.start(), words.end()) > 0
                && sentence.slots().stream()
                        .noneMatch(slot -> slot.span().start() == words.start());
    }

    /**
     * Whether an amount stands in another clause than a verb that would have it in its own:
     * "正式|开通，设25座车站".
     */
    static boolean isInOtherClause(Sentence sentence, Cue cue, Quantity quantity) {
        WordSet fillers = sentence.grammar().fillers();
        if (sentence.grammar().predicateWords().isEmpty()
                || quantity.kind() == Quantity.Kind.DURATION
                || sentence.tellsFigure(cue)
                || sentence.moves(cue)) {
            return false;
        }
        boolean behind = quantity.span().start() >= cue.span().end();
        String gap = sentence.gap(cue.span(), quantity.span());
        int comma = gap.lastIndexOf(',');
        if (comma < 0 || !behind) {
            return comma >= 0
                    && ((CueMeaning.RelationCue) cue.meaning()).object() == CueMeaning.Side.AFTER;
        }
        int i = comma + 1;
        for (int next = 1; next > 0; i += next) {
            next = fillers.longestAt(gap, i, gap.length());
        }
        return i < gap.length(); // more than how exact it is
    }
}
