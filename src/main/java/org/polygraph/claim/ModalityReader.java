package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out how surely something is said. */
final class ModalityReader {

    /** Characters between a verb and the noun that is its subject, an article among them. */
    private static final int BESIDE = 3;

    private static final double REACH = 90;
    private static final double NEGATION_REACH = 14;
    private static final int NEAR_COLON = 40;

    /** Characters of a verb's particle that ends its clause, with the space before it. */
    private static final int PARTICLE = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ']+");

    private final Sentence sentence;
    private final Proximity proximity;
    private final Coordination coordination;

    ModalityReader(Sentence sentence) {
        this.sentence = sentence;
        this.coordination = new Coordination(sentence);
        this.proximity = new Proximity(sentence);
    }

    /** The modality of what a cue says, by a source or by nobody. */
    Modality of(Cue cue, SourceReader.@Nullable Source source) {
        Modality said = of(cue, source == null ? null : source.modality());
        return said == Modality.POSSIBLE && isFutureInPast(cue) ? Modality.FORECAST : said;
    }

    /**
     * Whether nothing but the ending of a verb calls it possible, and somebody said that it will be
     * so: "a annoncé qu'elle investirait".
     */
    private boolean isFutureInPast(Cue cue) {
        Span verb = cue.span();
        return Stream.of(BETWEEN_WORDS.split(FoldedText.fold(verb.of(sentence.text()))))
                        .anyMatch(this::endsAsFutureInPast)
                && sentence.cues(SourceCue.class).stream().anyMatch(said -> isThat(said, verb))
                && sentence.cues(ModalityCue.class).stream()
                        .filter(
                                other ->
                                        Modality.of(((ModalityCue) other.meaning()).modality())
                                                == Modality.POSSIBLE)
                        .noneMatch(other -> reaches(other, cue, Modality.POSSIBLE));
    }

    /** Whether a "that" stands between the word for saying and the verb. */
    private boolean isThat(Cue said, Span verb) {
        if (said.span().end() > verb.start()) {
            return false;
        }
        String gap = FoldedText.fold(sentence.gap(said.span(), verb));
        return sentence.grammar().complementizers().stream()
                .anyMatch(word -> Words.has(gap, word.replace("'", "")));
    }

    private boolean endsAsFutureInPast(String word) {
        return sentence.grammar().futureInPastEndings().stream()
                .map(FoldedText::fold)
                .anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
    }

    /**
     * The modality of what a cue says. A question outweighs all, then denial, then what is only
     * possible.
     *
     * @param bySource what the words of the source make of it ("predicts"), or null
     */
    private Modality of(Cue cue, @Nullable Modality bySource) {
        if (sentence.isQuestion()) {
            return Modality.QUESTION;
        }
        Modality strongest = bySource == null ? Modality.ASSERTED : bySource;
        if (cue.meaning() instanceof RelationCue relation && relation.modality() != null) {
            strongest = stronger(strongest, Modality.of(relation.modality()));
        }
        if (isFuture(cue)
                || isBehindFuture(cue)
                || sentence.grammar().verbFirst() && isOfFuture(cue)) {
            strongest = stronger(strongest, Modality.FORECAST);
        }
        if (cue.meaning() instanceof RelationCue && Infinitives.isPurpose(sentence, cue.span())) {
            strongest = stronger(strongest, Modality.FORECAST);
        }
        for (Cue other : sentence.cues(ModalityCue.class)) {
            if (isOfTime(other) || isName(other)) {
                continue;
            }
            Modality said = Modality.of(((ModalityCue) other.meaning()).modality());
            if (reaches(other, cue, said)) {
                strongest = stronger(strongest, said);
            }
        }
        return strongest;
    }

    /**
     * Whether a verb of the future stands right before the noun of a cue: "fará um | recall de".
     */
    private boolean isBehindFuture(Cue cue) {
        Grammar grammar = sentence.grammar();
        if (!grammar.articlesNeeded() || grammar.futureEndings().isEmpty()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        int word = steps.wordStart(first, end);
        if (steps.isOne(grammar.determiners(), word, end)) {
            end = steps.trimmedEnd(first, word);
            word = steps.wordStart(first, end);
        }
        String verb = FoldedText.fold(sentence.text().substring(word, end));
        return end > word
                && Character.isLowerCase(sentence.text().charAt(word))
                && grammar.futureEndings().stream()
                        .anyMatch(
                                ending -> verb.length() > ending.length() && verb.endsWith(ending));
    }

    /** Whether the verb right before the noun of a figure is: ستبلغ | النفقات. */
    private boolean isOfFuture(Cue noun) {
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> cue.span().end() <= noun.span().start())
                .filter(cue -> noun.span().start() - cue.span().end() <= BESIDE)
                .anyMatch(this::isFuture);
    }

    /**
     * Whether the verb of a cue is in the future tense by its ending or beginning ("invertirá").
     */
    private boolean isFuture(Cue cue) {
        if (!(cue.meaning() instanceof RelationCue)) {
            return false;
        }
        String verb = FoldedText.fold(cue.span().of(sentence.text()));
        if (sentence.grammar().futureBeginnings().anyBegins(verb)) {
            return true;
        }
        if (sentence.grammar().futureEndings().isEmpty()) {
            return false;
        }
        for (String word : BETWEEN_WORDS.split(FoldedText.fold(verb(cue.span())))) {
            if (sentence.grammar().futureEndings().stream()
                    .anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a cue; where it is a stem that endings are written on to, with those. */
    private String verb(Span cue) {
        String text = sentence.text();
        int end = cue.end();
        while (end < sentence.span().end()
                && Character.UnicodeScript.of(text.charAt(end)) == Character.UnicodeScript.HANGUL) {
            end++;
        }
        return text.substring(cue.start(), end);
    }

    private boolean reaches(Cue modality, Cue cue, Modality said) {
        if (isSought(cue) && isSeeking(modality)) {
            return false; // who aims for 7 billion of capital is seeking it now
        }
        if (modality.span().overlaps(cue.span())) {
            // What denies and reaches into the verb from before it ("n'a pas | fermé") denies it.
            return said != Modality.DENIED || modality.span().start() < cue.span().start();
        }
        if (isPassive(modality, cue) || isFront(modality)) {
            return false;
        }
        if (said == Modality.FORECAST && announces(modality, cue)) {
            return true;
        }
        boolean behind = modality.span().start() >= cue.span().end();
        if (behind && coordination.isSeparated(cue.span(), modality.span())) {
            return false; // "employs 6,200 people and plans to …"
        }
        if (behind && isOfReason(modality, cue)) {
            return false; // "recalls its cars because their batteries could catch fire"
        }
        if (behind && said != Modality.DENIED && isInNextClause(modality, cue)) {
            return false; // "employs 430 people, by 2027 it will be 700"
        }
        if (said == Modality.DENIED && behind && isPreposition(modality)) {
            return false; // "approved the plant without a vote"
        }
        if (said == Modality.DENIED && isRestricted(modality, cue)) {
            return false; // "n'a progressé que de 3 %"
        }
        if (said == Modality.DENIED && behind && endsClause(modality, cue)) {
            return true; // "schloss seine Raffinerie in Wesel nicht."
        }
        double distance = proximity.of(modality.span(), cue.span());
        return said == Modality.DENIED && !introduces(modality)
                ? distance < NEGATION_REACH
                : distance < REACH
                        && (proximity.sameClause(modality.span(), cue.span())
                                || behind && endsPredicate(modality, cue));
    }

    /**
     * Whether a comma ends the clause of a cue before the modality, where verbs do not come last.
     */
    private boolean isInNextClause(Cue modality, Cue cue) {
        String gap = sentence.gap(cue.span(), modality.span());
        if (sentence.grammar().verbLast()) {
            return false;
        }
        for (int i = 0; i < gap.length(); i++) {
            char next = i + 1 < gap.length() ? gap.charAt(i + 1) : ' ';
            boolean comma = gap.charAt(i) == ',' && (next == ' ' || !WordEdges.isSpaced(next));
            if (comma || gap.charAt(i) == ';') {
                return true;
            }
        }
        return false;
    }

    /** Whether the modality, behind a cue, is of a clause that only says why. */
    private boolean isOfReason(Cue modality, Cue cue) {
        Set<String> reasons = sentence.grammar().reasons();
        String gap = FoldedText.fold(sentence.gap(cue.span(), modality.span()));
        return reasons.stream().anyMatch(reason -> Words.has(gap, reason));
    }

    /** Whether the negation only says that it is no more than this ("ne … que"). */
    private boolean isRestricted(Cue modality, Cue cue) {
        if (modality.span().start() >= cue.span().end()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int next = steps.skipSpace(cue.span().end(), sentence.span().end());
        int end = steps.wordEnd(next, sentence.span().end());
        return steps.isOne(sentence.grammar().restrictives(), next, end);
    }

    /** Whether what denies is a preposition: it denies no more than its own noun. */
    private boolean isPreposition(Cue modality) {
        Span word = modality.span();
        return sentence.grammar()
                .prepositions()
                .contains(FoldedText.fold(word.of(sentence.text())));
    }

    private static boolean isSought(Cue cue) {
        return cue.meaning() instanceof RelationCue relation
                && relation.relation().startsWith("seeksFunding");
    }

    /** Whether a word of intent is itself the verb of seeking: "menargetkan". */
    private boolean isSeeking(Cue modality) {
        return sentence.cues(RelationCue.class).stream()
                .anyMatch(other -> other.span().equals(modality.span()) && isSought(other));
    }

    /** Whether a word for the future puts an object before its verb here: 将|12家公司|列入. */
    private boolean isFront(Cue modality) {
        int end = modality.span().end();
        return sentence.grammar()
                        .objectFronts()
                        .contains(FoldedText.fold(modality.span().of(sentence.text())))
                && (sentence.quantities().stream().anyMatch(q -> q.span().start() == end)
                        || sentence.slots().stream().anyMatch(slot -> slot.span().start() == end));
    }

    /** Whether an auxiliary of the future makes a passive of the present: "wird bewertet". */
    private boolean isPassive(Cue modality, Cue cue) {
        if (sentence.grammar().passiveAuxiliaries().isEmpty()) {
            return false;
        }
        String verb = FoldedText.fold(cue.span().of(sentence.text()));
        String auxiliary = FoldedText.fold(modality.span().of(sentence.text()));
        return sentence.grammar().passiveAuxiliaries().contains(auxiliary)
                && sentence.grammar().participleEndings().anyEnds(verb);
    }

    /**
     * Whether what a cue says comes after a colon that the modality leads up to ("the plan is: …").
     */
    private boolean announces(Cue modality, Cue cue) {
        int end = modality.span().end();
        if (end > cue.span().start()) {
            return false;
        }
        int last = Math.min(cue.span().start(), end + NEAR_COLON);
        return sentence.text().indexOf(':', end, last) >= 0 || sentence.text().startsWith("：", end);
    }

    /** Whether only the verb of a level stands between, where verbs come last: "の赤字|になる|見通しだ". */
    private boolean endsPredicate(Cue modality, Cue cue) {
        return sentence.grammar().verbLast()
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> other.span().end() <= modality.span().start())
                        .allMatch(other -> sentence.is(other, Trait.LEVEL));
    }

    /**
     * Whether a word that denies is the last of the clause that a verb stands in, but for the
     * verb's own particle ("stellt die Produktion nicht ein"), where verbs do not come last.
     */
    private boolean endsClause(Cue modality, Cue cue) {
        if (sentence.grammar().verbLast() || isInNextClause(modality, cue)) {
            return false;
        }
        int end = modality.span().end();
        String text = sentence.text();
        int at = end;
        while (at < sentence.span().end() && at < end + PARTICLE && !isStop(text.charAt(at))) {
            at++;
        }
        boolean stops = at == sentence.span().end() || isStop(text.charAt(at));
        return stops && !text.substring(end, at).strip().contains(" ");
    }

    private static boolean isStop(char c) {
        return ".,;!?".indexOf(c) >= 0;
    }

    /** Whether a clause follows directly ("denied that"). */
    private boolean introduces(Cue modality) {
        int from = modality.span().end();
        int to = Math.min(sentence.span().end(), from + 12);
        String[] words = FoldedText.fold(sentence.text().substring(from, to)).strip().split(" ");
        return to > from && sentence.grammar().clauseWords().contains(words[0]);
    }

    private static Modality stronger(Modality one, Modality other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Modality modality) {
        return switch (modality) {
            case ASSERTED -> 0;
            case FORECAST -> 1;
            case POSSIBLE -> 2;
            case DENIED -> 3;
            case QUESTION -> 4;
        };
    }

    /**
     * Whether a word has a capital behind a word that has none, where only names have: "the strike
     * planned for | May".
     */
    private boolean isName(Cue cue) {
        String text = sentence.text();
        int start = cue.span().start();
        if (sentence.grammar().nounsCapitalised()
                || start == sentence.span().start()
                || !Character.isUpperCase(text.charAt(start))
                || text.charAt(start - 1) != ' ') {
            return false;
        }
        WordSteps steps = new WordSteps(text);
        int end = steps.trimmedEnd(sentence.span().start(), start);
        int before = steps.wordStart(sentence.span().start(), end);
        return end > before
                && end == start - 1
                && Character.isLowerCase(text.charAt(before))
                && Character.isLowerCase(text.charAt(end - 1));
    }

    /** Whether a word is part of a date: "begins on 4 | May". */
    private boolean isOfTime(Cue cue) {
        return sentence.times().stream().anyMatch(time -> time.span().contains(cue.span()));
    }
}
