package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;

/**
 * Who or what stands right behind a verb that opens its clause, in a language where that is the
 * subject's place: "ارتفعت | مصاريف العمليات | 6.5%", "استقال | وزير الاتصالات شارل الحاج | من".
 * Behind the noun for a change stands likewise what changes: "ارتفاع | صافي أرباحه | بنسبة".
 */
final class VerbFirst {

    private static final int SHORTEST = 4;
    private static final int LONGEST_TOPIC = 90;
    private static final String FOR = "لل";
    private static final String DELAYED = "isDelayed";
    private static final String MARKS = NounPhrase.BREAKS + ".!?؟-";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    VerbFirst(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * The subject there; empty where the cue is no such verb, or none follows it.
     *
     * @param earlier the subject of the clause before, which a verb goes on with whose object
     *     stands there, or null
     * @param speaker who the sentence is attributed to, or null
     */
    Optional<Slot> subject(
            Cue cue, Relation relation, @Nullable Slot earlier, @Nullable Slot speaker) {
        if (!grammar.verbFirst() || EventFinder.isHarm(relation)) {
            return Optional.empty();
        }
        Optional<Slot> appointee = new Appointee(sentence).of(cue, relation);
        if (appointee.isPresent()) {
            return appointee;
        }
        if (earlier != null && !relation.needsObject() && !isVerb(cue) && isPossessed(cue)) {
            return Optional.of(earlier); // فاز … بحصول|ه على
        }
        if (earlier != null && isPurpose(cue)) {
            return Optional.of(earlier).filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
        }
        if (endsInPreposition(cue)) {
            return Optional.empty(); // وقعت اتفاقا مع | الشركة
        }
        boolean verb = leads(cue);
        boolean happens = relation.is(Trait.CHANGE) || relation.name().equals(DELAYED);
        boolean noun = happens && !verb && !isVerb(cue);
        if (!verb && !noun) {
            return topicOfClause(cue, relation);
        }
        if (verb && earlier != null && isBeforeAmount(cue) && !relation.takesObject()) {
            return Optional.of(earlier).filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
        }
        return new NounChunk(sentence, true)
                .at(behindTime(cue.span().end()), verb && relation.takesObject())
                .filter(chunk -> !verb || isSubject(cue, relation, chunk, earlier))
                .flatMap(chunk -> holder(chunk, relation))
                .filter(slot -> !NamedSubjects.isSame(slot, speaker));
    }

    /** Whether a noun says what something is done for: دخلوا في إضراب | لل|مطالبة ب. */
    private boolean isPurpose(Cue cue) {
        int start = steps.startOfWord(cue.span().start());
        return sentence.text().startsWith(FOR, start)
                && !isVerb(cue)
                && ((RelationCue) cue.meaning()).subject() == Side.EITHER
                && sentence.is(cue, Trait.ASKING);
    }

    private boolean endsInPreposition(Cue cue) {
        int word = steps.wordStart(cue.span().start(), cue.span().end());
        return word > cue.span().start()
                && steps.isOne(grammar.prepositions(), word, cue.span().end());
    }

    /**
     * Whether a verb has its amount right behind it, and so goes on with a subject: ويوفر | 850.
     */
    private boolean isBeforeAmount(Cue cue) {
        int word = steps.skipSpace(cue.span().end(), sentence.span().end());
        int start = steps.startOfWord(cue.span().start());
        return start < cue.span().start()
                && sentence.quantities().stream().anyMatch(it -> it.span().start() == word);
    }

    /**
     * What a clause behind the word for "that" is about, where its verb comes later: إن | المصنع
     * الجديد | في دمياط سينتج.
     */
    private Optional<Slot> topicOfClause(Cue cue, Relation relation) {
        if (!isVerb(cue)) {
            return Optional.empty();
        }
        int first = Math.max(sentence.span().start(), cue.span().start() - LONGEST_TOPIC);
        int end = steps.trimmedEnd(first, cue.span().start());
        while (end > first) {
            int word = steps.wordStart(first, end);
            if (MARKS.indexOf(sentence.text().charAt(end - 1)) >= 0
                    || new Verbs(sentence).isVerb(word, end)) {
                return Optional.empty();
            }
            if (steps.isOne(grammar.complementizers(), word, end)) {
                return new NounChunk(sentence)
                        .at(end, false)
                        .filter(chunk -> chunk.end() < cue.span().start())
                        .filter(chunk -> agrees(cue, chunk))
                        .flatMap(chunk -> holder(chunk, relation));
            }
            end = steps.trimmedEnd(first, word);
        }
        return Optional.empty();
    }

    private boolean agrees(Cue cue, Span chunk) {
        Agreement agreement = new Agreement(FoldedText.fold(cue.span().of(sentence.text())));
        return agreement.with(FoldedText.fold(chunk.of(sentence.text()))) >= 0;
    }

    private boolean isPossessed(Cue cue) {
        String word = FoldedText.fold(cue.span().of(sentence.text()));
        int space = word.indexOf(' ');
        String first = space < 0 ? word : word.substring(0, space);
        return first.length() > SHORTEST && grammar.possessives().anyEnds(first);
    }

    /**
     * Whether a chunk behind a verb is its subject, and not the object of whoever the clause before
     * is about: by their gender, and whether an object follows.
     */
    private boolean isSubject(Cue cue, Relation relation, Span chunk, @Nullable Slot earlier) {
        Agreement agreement = new Agreement(FoldedText.fold(cue.span().of(sentence.text())));
        int own = agreement.with(FoldedText.fold(chunk.of(sentence.text())));
        if (own < 0) {
            return false;
        }
        if (earlier == null || !relation.takesObject()) {
            return true;
        }
        String label =
                earlier.entity()
                        .labels()
                        .getOrDefault(sentence.language(), earlier.entity().label());
        return agreement.with(FoldedText.fold(label)) <= own
                && (!relation.needsObject() || hasMore(chunk, relation));
    }

    /** Whether another part of the clause follows that can be the object. */
    private boolean hasMore(Span chunk, Relation relation) {
        int word = steps.skipSpace(chunk.end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end(), MARKS);
        boolean oblique =
                new NounChunk(sentence).hasPreposition(word, end)
                        && !relation.is(Trait.ASKING)
                        && !relation.is(Trait.ATTITUDE);
        return word < end && !oblique && !new Verbs(sentence).isVerb(word, end);
    }

    /** Whether a cue is a verb with which its clause opens. */
    boolean leads(Cue cue) {
        int first = sentence.span().start();
        int start = steps.startOfWord(cue.span().start());
        if (!isVerb(cue)) {
            return false;
        }
        int end = steps.trimmedEnd(first, start);
        int before = steps.wordStart(first, end);
        return start < cue.span().start()
                || end == first
                || MARKS.indexOf(sentence.text().charAt(end - 1)) >= 0
                || steps.isOne(grammar.clauseWords(), before, end)
                        && !steps.isOne(grammar.prepositions(), before, end)
                || steps.isOne(grammar.fillers(), before, end)
                || steps.isOne(grammar.adversatives(), before, end);
    }

    /** Whether the word of a cue is a verb, with no more than a conjunction written on to it. */
    boolean isVerb(Cue cue) {
        int start = steps.startOfWord(cue.span().start());
        String prefix = sentence.text().substring(start, cue.span().start());
        int end = steps.wordEnd(cue.span().start(), sentence.span().end(), NounPhrase.BREAKS);
        return (prefix.isEmpty() || grammar.attachedConjunctions().contains(prefix))
                && new Verbs(sentence).isVerb(cue.span().start(), end);
    }

    private int behindTime(int from) {
        int word = steps.skipSpace(from, sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        int next =
                steps.isOne(grammar.clauseWords(), word, end)
                        ? steps.skipSpace(end, sentence.span().end())
                        : word;
        return sentence.times().stream()
                .map(time -> time.span())
                .filter(span -> span.start() == word || span.start() == next)
                .mapToInt(Span::end)
                .findFirst()
                .orElse(from);
    }

    /** Whoever is named in the chunk, else what it says. */
    private Optional<Slot> holder(Span chunk, Relation relation) {
        Optional<Slot> person =
                sentence.slots().stream()
                        .filter(slot -> chunk.contains(slot.span()))
                        .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                        .filter(slot -> slot.span().end() == chunk.end())
                        .findFirst();
        Optional<Slot> name =
                person.or(
                        () ->
                                sentence.slots().stream()
                                        .filter(slot -> isWhole(slot, chunk))
                                        .min(Comparator.comparing(Slot::span)));
        if (name.isPresent()) {
            return name.filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
        }
        boolean topic =
                relation.domain().isEmpty() || relation.domain().contains(EntityClass.TOPIC);
        return topic ? Optional.of(sentence.slotAt(chunk)) : Optional.empty();
    }

    /** Whether a name is the chunk but for what its bearer is: شركة | نسيج الشرق. */
    private boolean isWhole(Slot slot, Span chunk) {
        int first = steps.wordEnd(chunk.start(), chunk.end());
        boolean labelled =
                slot.span().end() == chunk.end()
                        && first < chunk.end()
                        && steps.skipSpace(first, chunk.end()) == slot.span().start()
                        && steps.isOne(grammar.connectors(), chunk.start(), first);
        return slot.span().start() == chunk.start() || labelled;
    }
}
