package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/** Words in a subject's place that name nothing known, and whether they can be the subject. */
final class SubjectPhrases {

    /** What an unknown noun phrase can stand for. */
    private static final Set<EntityClass> UNNAMED =
            Set.of(
                    EntityClass.TOPIC,
                    EntityClass.ORGANIZATION,
                    EntityClass.PLACE,
                    EntityClass.PRODUCT,
                    EntityClass.LAW);

    private static final int MORE_WORDS = 3;

    private final Sentence sentence;
    private final Proximity proximity;

    SubjectPhrases(Sentence sentence, Proximity proximity) {
        this.sentence = sentence;
        this.proximity = proximity;
    }

    /**
     * Whoever the clause itself marks as its subject, though no name is known, rather than a name
     * that has no such particle: "노조|는 7%의 | 임금 | 인상을 요구".
     */
    Optional<Slot> marked(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            @Nullable Slot named) {
        if (!sentence.grammar().verbLast()
                || named == null
                || proximity.isMarked(named.span(), sentence.grammar().subjectMarkers())) {
            return Optional.empty();
        }
        return of(cue, relation, quantity, speaker, false)
                .filter(slot -> !slot.span().overlaps(named.span()))
                .filter(
                        slot ->
                                slot.span().end() <= named.span().start()
                                        || slot.span().start() >= named.span().end()
                                                && hasOtherCase(named))
                .filter(slot -> new NounPhrase(sentence).isNameLike(slot.span()));
    }

    /** Whether a particle says why or where of a name: 土砂崩れ|で不通だったJR山陰線が. */
    private boolean hasOtherCase(Slot name) {
        Grammar grammar = sentence.grammar();
        return !grammar.caseMarkers().isEmpty()
                && proximity.isMarked(name.span(), grammar.caseMarkers());
    }

    /** What a later clause marks as its own subject: "4.8% 올랐고, 농축산물|은 1.2% 내렸다". */
    Optional<Slot> own(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            Slot earlier) {
        return of(cue, relation, quantity, speaker, false)
                .filter(slot -> slot.span().start() >= earlier.span().end())
                .filter(slot -> new NounPhrase(sentence).isNameLike(slot.span()));
    }

    /**
     * What the clause opens with, where the only name before the verb stands behind a preposition:
     * "A lander | built by Acme | touched down".
     */
    Optional<Slot> ownOpening(Cue cue, Relation relation, Optional<Slot> named) {
        boolean behind =
                named.filter(slot -> slot.span().end() <= cue.span().start())
                        .filter(
                                slot ->
                                        proximity.isOblique(slot.span()) && isRightBefore(slot, cue)
                                                || isOwner(slot, cue, relation))
                        .isPresent();
        boolean unnamed =
                relation.domain().isEmpty()
                        || relation.domain().stream().anyMatch(UNNAMED::contains);
        return behind && unnamed && !EventFinder.isHarm(relation)
                ? new OpeningPhrase(sentence)
                        .ofClause(cue)
                        .filter(
                                slot ->
                                        slot.span().end() <= named.get().span().start()
                                                || slot.span().start()
                                                        == named.get().span().start())
                : Optional.empty();
    }

    /** "| Norway|'s wealth fund | has cut its stake": a place that only says whose somebody is. */
    private boolean isOwner(Slot slot, Cue cue, Relation relation) {
        String gap = sentence.gap(slot.span(), cue.span());
        return slot.entity().type() == EntityClass.PLACE
                && !relation.domain().contains(EntityClass.TOPIC)
                && new Verbs(sentence).isOne(cue)
                && (gap.startsWith("'s ") || gap.startsWith("’s "))
                && gap.codePoints().noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0)
                && !Words.allIn(gap.substring(3).strip(), sentence.grammar().fillers());
    }

    /** Whether a phrase is no more than a name, or ends in the midst of one. */
    private static boolean isNameOf(Slot name, Slot phrase) {
        boolean owner =
                phrase.span().contains(name.span()) && phrase.span().start() < name.span().start();
        return name.span().overlaps(phrase.span()) && !owner;
    }

    private boolean isRightBefore(Slot slot, Cue cue) {
        String gap = sentence.gap(slot.span(), cue.span());
        return gap.isEmpty() || Words.allIn(gap, sentence.grammar().fillers());
    }

    Optional<Slot> behindParticiple(Cue cue, Relation relation) {
        return ((RelationCue) cue.meaning()).subject() == Side.CONTEXT
                ? Optional.empty()
                : new ParticipleOpening(sentence)
                        .subjectOf(cue)
                        .map(slot -> asFirm(slot, relation))
                        .filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
    }

    /**
     * "Basée à Limoges, | la biscuiterie | emploie": only a firm or the like is based somewhere.
     */
    private Slot asFirm(Slot slot, Relation relation) {
        boolean unlisted =
                slot.entity().type() == EntityClass.TOPIC && !sentence.slots().contains(slot);
        return unlisted
                        && relation.domain().contains(EntityClass.ORGANIZATION)
                        && !relation.domain().contains(EntityClass.TOPIC)
                ? Unlisted.organization(sentence, slot.span(), slot.how())
                : slot;
    }

    /**
     * Whether words are somebody with an office, and people do not do it: "| Health Minister Simeon
     * Brown | called the strike unnecessary".
     */
    boolean isPersonNotMeant(Optional<Slot> phrase, Relation relation) {
        return !relation.domain().isEmpty()
                && !relation.domain().contains(EntityClass.PERSON)
                && !sentence.grammar().verbLast()
                && phrase.filter(
                                slot ->
                                        sentence.cues(RoleCue.class).stream()
                                                        .anyMatch(
                                                                office ->
                                                                        slot.span()
                                                                                .contains(
                                                                                        office
                                                                                                .span()))
                                                && sentence.slots().stream()
                                                        .filter(
                                                                name ->
                                                                        name.entity().type()
                                                                                == EntityClass
                                                                                        .PERSON)
                                                        .anyMatch(
                                                                name ->
                                                                        slot.span()
                                                                                        .contains(
                                                                                                name
                                                                                                        .span())
                                                                                && slot.span().end()
                                                                                        == name.span()
                                                                                                .end()))
                        .isPresent();
    }

    /** What a sentence opens with, as what the relation is said of. */
    Optional<Slot> opening(Cue cue, Relation relation) {
        if (((RelationCue) cue.meaning()).subject() == Side.CONTEXT
                || EventFinder.isHarm(relation)) {
            return Optional.empty();
        }
        boolean person = relation.domain().equals(Set.of(EntityClass.PERSON));
        OpeningPhrase phrases = new OpeningPhrase(sentence);
        return person
                ? Optional.empty()
                : phrases.ofClause(cue)
                        .or(phrases::find)
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .filter(
                                slot ->
                                        sentence.slots().stream()
                                                .noneMatch(known -> isNameOf(known, slot)));
    }

    /**
     * The words that stand in the subject's place and name nothing known. What the relation is said
     * of tells what they stand for; a figure is never said of a phrase while somebody is named.
     */
    Optional<Slot> of(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            boolean somebodyNamed) {
        Set<EntityClass> domain = relation.domain();
        boolean topicAllowed = domain.isEmpty() || domain.contains(EntityClass.TOPIC);
        boolean unnamed = domain.stream().anyMatch(UNNAMED::contains);
        if (!topicAllowed
                && (somebodyNamed
                        || !unnamed
                        || isFigure(cue) && !new Verbs(sentence).isOne(cue))) {
            return Optional.empty();
        }
        NounPhrase phrases = new NounPhrase(sentence);
        return new VerbBracket(sentence)
                .subjectOf(cue, quantity)
                .or(() -> phrases.subjectOf(cue, relation, quantity))
                .filter(slot -> !new CaseArticles(sentence).isInOtherCase(cue, slot))
                .map(slot -> isWithin(speaker, slot) ? speaker : slot)
                .map(this::personWithin)
                .map(this::beforePlace)
                .or(
                        () ->
                                somebodyNamed || isFigure(cue)
                                        ? Optional.empty()
                                        : phrases.beforeInsertion(cue, relation))
                .filter(slot -> !new Coordination(sentence).partsFrom(slot, cue))
                .filter(slot -> topicAllowed || phrases.isNameLike(slot.span()))
                .filter(slot -> !isAttributeOf(cue, slot))
                .filter(slot -> !new NotHarming(sentence).isOnlyWhere(slot, relation))
                .map(slot -> topicAllowed ? slot : withoutDescription(slot));
    }

    /** "| Scharfe | Kritik an": an adjective that opens the sentence before the cue's noun. */
    private boolean isAttributeOf(Cue noun, Slot phrase) {
        Span span = phrase.span();
        String word = FoldedText.fold(span.of(sentence.text()));
        return sentence.grammar().nounsCapitalised()
                && span.start() == sentence.span().start()
                && word.indexOf(' ') < 0
                && sentence.grammar().adjectiveEndings().anyEnds(word)
                && Character.isUpperCase(sentence.text().codePointAt(noun.span().start()))
                && sentence.touch(span, noun.span());
    }

    /** The name alone of whoever is no topic: 機械商社の|大成機工. */
    private Slot withoutDescription(Slot slot) {
        Span name = Unlisted.withoutDescription(sentence, slot.span());
        return name.equals(slot.span()) ? slot : sentence.slotAt(name);
    }

    private static boolean isWithin(@Nullable Slot speaker, Slot phrase) {
        return speaker != null
                && speaker.entity().type() != EntityClass.TOPIC
                && phrase.span().contains(speaker.span());
    }

    /** "La consejera de Sanidad, | Marta Solano, | visitó … y dijo": whoever speaks, by name. */
    Slot byName(Slot phrase, @Nullable Slot speaker) {
        if (speaker == null
                || speaker.entity().type() != EntityClass.PERSON
                || speaker.span().start() < phrase.span().end()) {
            return phrase;
        }
        return sentence.gap(phrase.span(), speaker.span()).equals(",") ? speaker : phrase;
    }

    /** Whether a phrase only says with whom something is done: "Polonya | ile". */
    boolean endsInConjunction(Slot phrase) {
        WordSteps steps = new WordSteps(sentence.text());
        Span span = phrase.span();
        int last = steps.wordStart(span.start(), span.end());
        return sentence.grammar().verbLast()
                && last > span.start()
                && steps.isOne(sentence.grammar().conjunctions(), last, span.end());
    }

    /** The person that a phrase ends in the name of ("eski belediye başkanı | Hasan Demir"). */
    private Slot personWithin(Slot phrase) {
        if (!sentence.grammar().verbLast()) {
            return phrase;
        }
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> phrase.span().contains(slot.span()))
                .filter(slot -> phrase.span().end() - slot.span().end() <= MORE_WORDS)
                .findFirst()
                .orElse(phrase);
    }

    /**
     * Whoever a phrase begins with, where a place behind it only says where: "कंपनी | हैदराबाद
     * में".
     */
    private Slot beforePlace(Slot phrase) {
        if (sentence.grammar().headBehind().isEmpty()) {
            return phrase;
        }
        Optional<Slot> first =
                sentence.slots().stream()
                        .filter(slot -> slot.span().start() == phrase.span().start())
                        .filter(
                                slot ->
                                        slot.entity().type() == EntityClass.ORGANIZATION
                                                || slot.entity().type() == EntityClass.PERSON)
                        .findFirst();
        boolean place =
                first.isPresent()
                        && sentence.slots().stream()
                                .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                                .filter(slot -> slot.span().start() >= first.get().span().end())
                                .anyMatch(slot -> slot.span().end() == phrase.span().end());
        return place || first.isPresent() && endsInOtherCase(first.get().span(), phrase.span())
                ? first.get()
                : phrase;
    }

    /** "Polis | gösteride", "Hükümet | konut programına": what follows the name says where. */
    private boolean endsInOtherCase(Span name, Span phrase) {
        Grammar grammar = sentence.grammar();
        if (grammar.whereEndings().isEmpty()
                || phrase.end() - name.end() <= MORE_WORDS
                || sentence.text().charAt(name.end()) != ' ') {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        String last =
                FoldedText.fold(
                        sentence.text()
                                .substring(
                                        steps.wordStart(name.end(), phrase.end()), phrase.end()));
        String rest = sentence.text().substring(phrase.end(), sentence.span().end());
        return last.length() > MORE_WORDS + 1 && grammar.whereEndings().anyEnds(last)
                || grammar.otherMarkers().stream()
                        .filter(marker -> marker.startsWith(" "))
                        .anyMatch(marker -> rest.startsWith(marker + " "));
    }

    private boolean isFigure(Cue cue) {
        return sentence.is(cue, Trait.FIGURE_NOUN);
    }
}
