package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds out according to whom a sentence is said. */
final class SourceReader {

    private static final Set<EntityClass> CAN_SPEAK =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION, EntityClass.PLACE);

    /**
     * A source.
     *
     * @param cue the words that say so
     * @param slot who, or null where nobody is named ("analysts expect")
     * @param modality what the words make of what is said, or null
     */
    record Source(Cue cue, @Nullable Slot slot, @Nullable Modality modality) {}

    private static final int LONGEST_OPENING = 24;
    private static final int MOST_WORDS = 3;
    private static final int NEAR = 70;
    private static final String MARKS = ",，،、";

    private static final String QUOTES = "\"”“»」』«’";

    private final Sentence sentence;
    private final Speakers speakers;
    private final Proximity proximity;
    private final SourceReach reach;
    private @Nullable List<Source> read;

    SourceReader(Sentence sentence, Speakers speakers) {
        this.sentence = sentence;
        this.speakers = speakers;
        this.proximity = new Proximity(sentence);
        this.reach = new SourceReach(sentence);
    }

    /** The source of what a cue says: the one nearest to it. */
    Optional<Source> of(Cue cue) {
        if (all().isEmpty()) {
            return speakers.quotedStill(sentence)
                    .map(slot -> new Source(cue, slot, Modality.ASSERTED));
        }
        return all().stream()
                .filter(source -> reach.covers(source, cue))
                .min(
                        Comparator.comparingDouble(
                                source -> proximity.of(cue.span(), source.cue().span())));
    }

    /** The sources of the sentence, the named ones only where there are any. */
    List<Source> all() {
        List<Source> known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    /** Who says an amount, where that stands right behind it: "20 000 | selon la CGT". */
    Optional<Slot> rightBehind(Span amount) {
        return sentence.cues(SourceCue.class).stream()
                .filter(cue -> ((SourceCue) cue.meaning()).source() == Side.AFTER)
                .filter(cue -> cue.span().start() >= amount.end())
                .filter(cue -> MARKS.contains(sentence.gap(amount, cue.span())))
                .findFirst()
                .flatMap(cue -> Optional.ofNullable(read(cue).slot()));
    }

    private List<Source> readAll() {
        InvertedSaying deeds = new InvertedSaying(sentence);
        List<Cue> cues =
                sentence.cues(SourceCue.class).stream().filter(cue -> !deeds.isDeed(cue)).toList();
        if (cues.isEmpty()) {
            return List.of();
        }
        List<Source> all = cues.stream().map(this::read).map(this::ofWhoeverSpoke).toList();
        List<Source> named =
                all.stream()
                        .filter(source -> source.slot() != null)
                        .filter(source -> !isBehind(source) || !hasSubject(all, source.cue()))
                        .toList();
        return named.isEmpty() ? all : named;
    }

    /**
     * What opens its clause where a subject said before is left out is expected by whoever spoke
     * before: "他表示将投资280亿元，|预计2028年投产".
     */
    private Source ofWhoeverSpoke(Source source) {
        int start = source.cue().span().start();
        boolean opens =
                !sentence.grammar().predicateWords().isEmpty()
                        && source.modality() != null
                        && start > sentence.span().start()
                        && MARKS.indexOf(sentence.text().charAt(start - 1)) >= 0;
        if (!opens) {
            return source;
        }
        Slot before =
                sentence.cues(SourceCue.class).stream()
                        .filter(cue -> cue.span().end() < start)
                        .filter(cue -> ((SourceCue) cue.meaning()).modality() == null)
                        .map(cue -> read(cue).slot())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .or(() -> new TopicChain(sentence).personBefore(start))
                        .orElse(null);
        return new Source(source.cue(), before, source.modality());
    }

    private static boolean isBehind(Source source) {
        return source.slot() != null && source.slot().span().start() >= source.cue().span().end();
    }

    /** Whether the same verb of saying has somebody named before it. */
    private boolean hasSubject(List<Source> all, Cue verb) {
        return all.stream()
                .filter(source -> source.cue().span().equals(verb.span()))
                .filter(source -> source.slot() != null && !isBehind(source))
                .anyMatch(source -> sentence.slots().contains(source.slot()));
    }

    private Source read(Cue cue) {
        SourceCue meaning = (SourceCue) cue.meaning();
        List<Slot> able =
                sentence.slots().stream()
                        .filter(slot -> CAN_SPEAK.contains(slot.entity().type()))
                        .toList();
        Slot speaker =
                new SpeakerBehind(sentence)
                        .of(cue, able)
                        .or(() -> new CommaSubject(sentence).speaker(cue))
                        .or(() -> nearest(cue, able))
                        .or(
                                () ->
                                        meaning.source() != Side.AFTER && isOpen(cue)
                                                ? speakers.goingOn(cue.span())
                                                : Optional.empty())
                        .or(
                                () ->
                                        new UnknownSpeaker(sentence)
                                                .of(cue, closes(cue) || isInverted(cue)))
                        .orElse(null);
        return new Source(
                cue, speaker, meaning.modality() == null ? null : Modality.of(meaning.modality()));
    }

    private Optional<Slot> nearest(Cue cue, List<Slot> able) {
        SourceCue meaning = (SourceCue) cue.meaning();
        Slot nearest = null;
        double least = Proximity.FAR;
        for (Slot slot : able) {
            boolean fits =
                    Proximity.isOn(meaning.source(), cue.span(), slot.span())
                            && !isWhere(meaning, cue, slot)
                            && !isBeforeOwnSpeaker(meaning, cue, slot)
                            && !isOfOther(cue, slot)
                            && !proximity.isPlaceDoneTo(cue, slot)
                            && isOnItsSide(meaning, cue, slot)
                            && !isBehindVerb(meaning, cue, slot)
                            && !proximity.isInGenitive(slot);
            double distance = fits ? distance(cue, slot) : Proximity.FAR;
            if (distance < least) {
                least = distance;
                nearest = slot;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Whether a speaker can stand where a slot does: not in the clause that the verb of saying
     * opens ("añadió que la compañía"), and not before it where it closes a quotation ("…, anunció
     * su presidenta").
     */
    private boolean isOnItsSide(SourceCue meaning, Cue cue, Slot slot) {
        boolean behind = slot.span().start() >= cue.span().end();
        if (behind) {
            return !opensClause(cue) && !isFollowedByMark(cue);
        }
        if (sentence.grammar().verbFirst() && slot.entity().type() == EntityClass.PLACE) {
            return false; // قرب مدينة | خنيفرة | وفق ما أفادت السلطات
        }
        return meaning.source() != Side.BEFORE || !closes(cue) || !namesSpeakerBehind(cue);
    }

    /**
     * "Nach Angaben der Kasse | fehlen | in Niedersachsen": who is behind the verb says nothing.
     */
    private boolean isBehindVerb(SourceCue meaning, Cue cue, Slot slot) {
        return meaning.source() == Side.AFTER
                && sentence.grammar().nounsCapitalised()
                && sentence.cues(RelationCue.class).stream()
                        .filter(verb -> verb.span().start() > cue.span().end())
                        .filter(verb -> verb.span().end() <= slot.span().start())
                        .anyMatch(
                                verb ->
                                        Character.isLowerCase(
                                                sentence.text().charAt(verb.span().start())));
    }

    private boolean opensClause(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = cue.span().end();
        while (start < sentence.span().end()
                && (MARKS.indexOf(sentence.text().charAt(start)) >= 0
                        || sentence.text().charAt(start) == ' ')) {
            start++;
        }
        int end = steps.wordEnd(start, sentence.span().end());
        return steps.isOne(sentence.grammar().clauseWords(), start, end);
    }

    private boolean isFollowedByMark(Cue cue) {
        return cue.span().end() < sentence.span().end()
                && MARKS.indexOf(sentence.text().charAt(cue.span().end())) >= 0
                && cue.span().start() > sentence.span().start();
    }

    /** Whether the verb of saying stands right behind what is said. */
    private boolean closes(Cue cue) {
        int before =
                new WordSteps(sentence.text())
                        .trimmedEnd(sentence.span().start(), cue.span().start());
        if (before <= sentence.span().start()) {
            return false;
        }
        char last = sentence.text().charAt(before - 1);
        return MARKS.indexOf(last) >= 0 || QUOTES.indexOf(last) >= 0;
    }

    /** Whether what was said before opens the sentence: "Das | teilte das Unternehmen mit". */
    private boolean isInverted(Cue cue) {
        String before =
                FoldedText.fold(
                                sentence.text()
                                        .substring(sentence.span().start(), cue.span().start()))
                        .strip();
        return before.length() <= LONGEST_OPENING
                && sentence.grammar().reportBacks().stream()
                        .anyMatch(word -> before.equals(word) || before.startsWith(word + " "));
    }

    private boolean namesSpeakerBehind(Cue cue) {
        return !opensClause(cue)
                && sentence.slots().stream()
                        .filter(slot -> CAN_SPEAK.contains(slot.entity().type()))
                        .filter(slot -> slot.entity().type() != EntityClass.PLACE)
                        .anyMatch(
                                slot ->
                                        slot.span().start() >= cue.span().end()
                                                && slot.span().start() - cue.span().end() <= NEAR);
    }

    /**
     * Whether nobody else can be meant by a word of saying than who spoke before: nothing but small
     * words or a pronoun before it, or a pronoun behind it ("sagte sie").
     */
    private boolean isOpen(Cue cue) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int next = steps.skipSpace(cue.span().end(), sentence.span().end());
        if (steps.isOne(
                grammar.pronouns(), next, steps.wordEnd(next, sentence.span().end(), ".,;:"))) {
            return true;
        }
        String before =
                FoldedText.fold(
                                sentence.text()
                                        .substring(sentence.span().start(), cue.span().start()))
                        .strip();
        if (before.length() > LONGEST_OPENING
                || !grammar.pronouns().isEmpty() && before.isEmpty()) {
            return before.isEmpty() && grammar.dropsSubject();
        }
        if (before.isEmpty()) {
            return grammar.dropsSubject();
        }
        String[] words = before.split("[ ,،，、]+");
        boolean pronoun = false;
        for (String word : words) {
            pronoun |= grammar.pronouns().contains(word);
            boolean small =
                    grammar.fillers().contains(word)
                            || grammar.clauseWords().contains(word)
                            || grammar.conjunctions().contains(word)
                            || grammar.pronouns().contains(word);
            if (!small || words.length > MOST_WORDS) {
                return false;
            }
        }
        return pronoun || grammar.dropsSubject();
    }

    /**
     * Whether a name before the verb only says where ("a ferry sank off Yemen, officials said").
     */
    private boolean isWhere(SourceCue meaning, Cue cue, Slot slot) {
        return meaning.source() == Side.BEFORE
                && proximity.isBehind(slot.span(), sentence.grammar().prepositions())
                && !isEmployer(cue, slot);
    }

    /** Whether the verb has its own subject behind a comma: "in Turin, | police | said". */
    private boolean isBeforeOwnSpeaker(SourceCue meaning, Cue cue, Slot slot) {
        if (meaning.source() != Side.BEFORE
                || sentence.grammar().verbLast()
                || sentence.grammar().openers().isEmpty()
                || slot.span().end() > cue.span().start()
                || slot.entity().type() != EntityClass.PLACE && !isBeforeCounted(slot, cue)) {
            return false;
        }
        String gap = sentence.gap(slot.span(), cue.span()).strip();
        int comma = gap.lastIndexOf(',');
        return comma >= 0
                && comma < gap.length() - 1
                && !Words.allIn(gap.substring(comma + 1), sentence.grammar().fillers());
    }

    /** "Acme offered 3 million, | two people | familiar with the matter said". */
    private boolean isBeforeCounted(Slot slot, Cue cue) {
        return sentence.quantities().stream()
                .filter(amount -> amount.kind() == Quantity.Kind.COUNT)
                .filter(amount -> amount.span().start() >= slot.span().end())
                .filter(amount -> amount.span().end() <= cue.span().start())
                .anyMatch(amount -> isBehindComma(slot, amount));
    }

    private boolean isBehindComma(Slot slot, Quantity amount) {
        return sentence.text()
                .substring(slot.span().end(), amount.span().start())
                .stripTrailing()
                .endsWith(",");
    }

    /** Whether a place only says of where somebody unknown is: 香港|地产商新鸿基公布. */
    private boolean isOfOther(Cue cue, Slot slot) {
        int end = slot.span().end();
        if (sentence.grammar().predicateWords().isEmpty()
                || slot.entity().type() != EntityClass.PLACE
                || end >= cue.span().start()) {
            return false;
        }
        String text = sentence.text();
        Span next = new Span(end, end + 1);
        return Character.isLetter(text.charAt(end))
                && !sentence.isKnown(next)
                && sentence.grammar().fillers().longestAt(text, end, cue.span().start()) == 0
                && sentence.grammar().prepositions().longestAt(text, end, cue.span().start()) == 0;
    }

    /** Whether the people of an organisation say it: "Analysts at | Pareto | expect". */
    private boolean isEmployer(Cue cue, Slot slot) {
        return !sentence.grammar().verbLast()
                && slot.entity().type() == EntityClass.ORGANIZATION
                && slot.span().end() <= cue.span().start()
                && sentence.gap(slot.span(), cue.span()).isEmpty();
    }

    /**
     * Whether it is whose people only forecast the amount: "Analysts at | Acme | expect a loss".
     */
    boolean isOfForecaster(Slot subject, @Nullable Source source, @Nullable Quantity amount) {
        if (source == null || source.slot() == null || amount == null) {
            return false;
        }
        Slot speaker = source.slot();
        return source.modality() == Modality.FORECAST
                && subject.span().overlaps(speaker.span())
                && speaker.span().end() <= source.cue().span().start()
                && proximity.isBehind(speaker.span(), sentence.grammar().prepositions());
    }

    /** "Merkez Bankası|'na | göre": the case that a word behind a name has before it. */
    private boolean isInItsCase(Cue cue, Slot slot, String gap) {
        Grammar grammar = sentence.grammar();
        return grammar.verbLast()
                && slot.span().end() <= cue.span().start()
                && grammar.otherMarkers().contains(gap)
                && grammar.baseParticles().contains(cue.span().of(sentence.text()));
    }

    private double distance(Cue cue, Slot slot) {
        String gap = sentence.gap(cue.span(), slot.span());
        if (gap.isEmpty() || isInItsCase(cue, slot, gap)) {
            return 0;
        }
        boolean after = slot.span().start() >= cue.span().end();
        return after ? 2 * proximity.of(cue.span(), slot.span()) : proximity.ofSubject(cue, slot);
    }
}
