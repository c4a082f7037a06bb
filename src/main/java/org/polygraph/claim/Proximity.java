package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.List;
import java.util.Set;

/**
 * How far two things of a sentence are from each other: characters between them, and what stands
 * there. Lower is closer; the weights are characters.
 */
final class Proximity {

    /** Beyond this two things of a sentence have nothing to do with each other. */
    static final double FAR = 170;

    /** Characters beyond which nothing is counted any more: it is too far whatever they are. */
    static final int REACH = 500;

    /** What somebody is said to be in passing: "bought its | rival | Kessling". */
    private static final String DESCRIPTION = "competesWith";

    private static final double COMMA = 8;
    private static final double BREAK = 45;
    private static final double OTHER_RELATION = 60;
    private static final double BRACKET = 50;
    private static final double SUBJECT_MARKER = -60;
    private static final double OTHER_MARKER = 70;
    private static final double UNSPACED = 2.5;
    private static final double ATTACHED = 45;
    private static final double BEHIND_VERB = 2.5;

    private static final int MOST_DESCRIBING = 2;

    /** Characters in which an ending behind an apostrophe stands. */
    private static final int REST = 8;

    private final Sentence sentence;
    private final WordSteps steps;
    private final Particles particles;

    Proximity(Sentence sentence) {
        this.sentence = sentence;
        this.particles = new Particles(sentence);
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether a span stands on a cue's side. */
    static boolean isOn(Side side, Span cue, Span span) {
        return switch (side) {
            case BEFORE -> span.end() <= cue.start();
            case AFTER -> span.start() >= cue.end();
            default -> span.end() <= cue.start() || span.start() >= cue.end();
        };
    }

    /** How far a cue is from a span, by what stands between them. */
    double of(Span cue, Span span) {
        int start = Math.min(cue.end(), span.end());
        int end = Math.max(cue.start(), span.start());
        if (end - start > REACH) {
            return end - start;
        }
        boolean outside = !sentence.inBrackets(cue) && !sentence.inBrackets(span);
        double cost = 0;
        for (int i = start; i < end; i++) {
            if (outside && sentence.asides().contains(i)) {
                continue;
            }
            cost += WordEdges.isSpaced(sentence.text().charAt(i)) ? 1 : UNSPACED;
            cost +=
                    switch (sentence.text().charAt(i)) {
                        case ',', '،', '、', '，' -> COMMA;
                        case ';', '；', ':', '：', '—', '–', '।', '؛' -> BREAK;
                        default -> 0;
                    };
        }
        return cost + OTHER_RELATION * relationsBetween(start, end, outside);
    }

    /**
     * How far a cue is from an amount. Behind a noun for a figure the verb that says what it does
     * is no other matter: "net profit | fell to | $96 million".
     */
    double ofAmount(Cue cue, Span amount) {
        double cost = of(cue.span(), amount);
        boolean figure = sentence.is(cue, Trait.FIGURE_NOUN) && amount.start() >= cue.span().end();
        if (!figure) {
            return cost;
        }
        boolean moves =
                sentence.cues().stream()
                        .filter(sentence::moves)
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> other.span().end() <= amount.start())
                        .anyMatch(
                                other ->
                                        relationsBetween(
                                                        cue.span().end(),
                                                        other.span().start(),
                                                        false)
                                                == 0);
        return moves ? cost - OTHER_RELATION : cost;
    }

    /** How far a slot is from a cue as its subject: markers, prepositions and brackets count. */
    double ofSubject(Cue cue, Slot slot) {
        Span span = slot.span();
        double cost = of(cue.span(), span);
        boolean after = span.start() >= cue.span().end();
        if (after) {
            cost *= BEHIND_VERB;
        }
        if (sentence.inBrackets(span) && !sentence.inBrackets(cue.span())) {
            cost += BRACKET;
        }
        if (isOtherItem(cue.span(), span)) {
            cost += FAR;
        }
        if (isMarked(span, sentence.grammar().subjectMarkers()) || isSubjectOfNominal(cue, slot)) {
            cost += SUBJECT_MARKER;
        } else if (isMarked(span, sentence.grammar().otherMarkers()) && !owns(slot, cue)) {
            boolean itsOwn = sentence.grammar().verbLast() && !particles.isOfNoun(span);
            cost += itsOwn ? FAR : OTHER_MARKER;
        }
        if (isOblique(span) && !(after && isOwnerOf(cue, span))) {
            cost += after ? FAR : OTHER_MARKER;
        }
        if (new CaseArticles(sentence).isInOtherCase(cue, slot)) {
            cost += OTHER_MARKER;
        }
        return cost + (isAttached(slot) ? ATTACHED : 0) + (isOfWhatIsSaid(cue, span) ? FAR : 0);
    }

    /**
     * Whether an ending makes a name the attribute of the noun behind it: "Gazze|'deki | ateşkes".
     */
    boolean isAttribute(Span span) {
        Grammar grammar = sentence.grammar();
        int mark = span.end();
        if (grammar.headBehind().isEmpty()
                || mark >= sentence.span().end()
                || "'’".indexOf(sentence.text().charAt(mark)) < 0) {
            return false;
        }
        int end = steps.wordEnd(mark + 1, sentence.span().end());
        return grammar.headBehind().contains(sentence.text().substring(mark + 1, end));
    }

    /** Whether a figure is said to be somebody's right behind its noun: "Doanh thu | của | FPT". */
    private boolean isOwnerOf(Cue figure, Span span) {
        return sentence.is(figure, Trait.FIGURE_NOUN)
                && sentence.grammar().ownersBehind()
                && sentence.grammar().ownerWords().contains(sentence.gap(figure.span(), span));
    }

    /** Whether a subject is that of the clause that somebody says: ウクライナは|ロシア|が違反したと非難した. */
    private boolean isOfWhatIsSaid(Cue cue, Span span) {
        Grammar grammar = sentence.grammar();
        return isQuoted(cue)
                && !isMarked(span, List.copyOf(grammar.topicMarkers()))
                && isMarked(span, grammar.subjectMarkers())
                && sentence.slots().stream()
                        .filter(slot -> slot.span().end() <= span.start())
                        .anyMatch(
                                slot -> isMarked(slot.span(), List.copyOf(grammar.topicMarkers())));
    }

    /** Whether a verb begins with the particle of what is said, or the word before ends in it. */
    private boolean isQuoted(Cue cue) {
        WordSet quotatives = sentence.grammar().quotatives();
        int first = sentence.span().start();
        int end = cue.span().start();
        while (end > first && sentence.text().charAt(end - 1) == ' ') {
            end--;
        }
        return quotatives.longestAt(sentence.text(), cue.span().start(), cue.span().end()) > 0
                || end < cue.span().start()
                        && quotatives.longestBefore(sentence.text(), first, end) > 0;
    }

    /**
     * Whether a slot is in the genitive and the verb a noun that it belongs to ("şirketin …
     * yapacağını").
     */
    private boolean isSubjectOfNominal(Cue cue, Slot slot) {
        WordSet endings = sentence.grammar().nominalEndings();
        if (endings.isEmpty()) {
            return false;
        }
        String verb = FoldedText.fold(cue.span().of(sentence.text()));
        return endings.anyEnds(verb) && isInGenitive(slot);
    }

    /** Whether a name has the genitive behind it, or a common noun in itself. */
    boolean isInGenitive(Slot slot) {
        Set<String> genitives = sentence.grammar().genitives();
        if (genitives.isEmpty()) {
            return false;
        }
        int end = slot.span().end();
        String rest =
                FoldedText.fold(
                        sentence.text()
                                .substring(end, Math.min(sentence.span().end(), end + REST)));
        String word = FoldedText.fold(slot.span().of(sentence.text()));
        boolean itself =
                slot.entity().labels().values().stream()
                        .map(FoldedText::fold)
                        .noneMatch(word::equals);
        return genitives.stream()
                .anyMatch(
                        ending ->
                                Words.beginsWithParticle(rest, "'" + ending)
                                        || itself && word.endsWith(ending));
    }

    /** Whether no relation's cue but this one stands between two spans. */
    boolean sameClause(Span one, Span other) {
        boolean outside = !sentence.inBrackets(one) && !sentence.inBrackets(other);
        return relationsBetween(
                        Math.min(one.end(), other.end()),
                        Math.max(one.start(), other.start()),
                        outside)
                == 0;
    }

    private int relationsBetween(int start, int end, boolean outside) {
        int count = 0;
        int last = -1;
        for (Cue cue : sentence.cues()) {
            if (cue.meaning() instanceof RelationCue relation
                    && !sentence.is(cue, Trait.FIGURE_NOUN)
                    && !DESCRIPTION.equals(relation.relation())
                    && cue.span().start() >= start
                    && cue.span().end() <= end
                    && !(outside && sentence.inBrackets(cue.span()))) {
                if (cue.span().start() >= last) {
                    count++;
                }
                last = Math.max(last, cue.span().end());
            }
        }
        return count;
    }

    /** Whether the particle that a name's part in the clause is told by is one of these. */
    boolean isMarked(Span span, List<String> markers) {
        if (markers.isEmpty()) {
            return false;
        }
        int from = particles.behind(span);
        int to = Math.min(sentence.span().end(), from + 8);
        String rest = FoldedText.fold(sentence.text().substring(from, to));
        for (String marker : markers) {
            if (Words.beginsWithParticle(rest, marker)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a slot is the owner of the figure that a cue names ("アップルの純利益"). */
    private boolean owns(Slot slot, Cue cue) {
        int behind = particles.behind(slot.span());
        if (!(cue.meaning() instanceof RelationCue relation) || behind > cue.span().start()) {
            return false;
        }
        String rest = FoldedText.fold(sentence.text().substring(behind, cue.span().start()));
        return sentence.is(cue, Trait.FIGURE_NOUN)
                ? sentence.grammar().connectors().stream()
                        .anyMatch(connector -> Words.beginsWithParticle(rest, connector))
                : sentence.grammar().connectorsReversed()
                        && sentence.grammar()
                                .connectors()
                                .contains(sentence.grammar().juxtaposes() ? rest : rest.strip());
    }

    /** Whether a cue in an aside belongs to another item of the list there than a span. */
    private boolean isOtherItem(Span cue, Span span) {
        if (!sentence.asides().areTogether(cue, span)) {
            return false;
        }
        String gap = sentence.gap(cue, span);
        return gap.contains(",") || gap.contains("、") || gap.contains("،");
    }

    /** Whether one of these words stands right before a span. */
    boolean isBehind(Span span, WordSet words) {
        int from = Math.max(sentence.span().start(), span.start() - 16);
        String before = FoldedText.fold(sentence.text().substring(from, span.start())).strip();
        if (before.isEmpty()) {
            return false;
        }
        if (!WordEdges.isSpaced(before.charAt(before.length() - 1))) {
            return words.anyEnds(before);
        }
        int space =
                Math.max(
                        before.lastIndexOf(' '),
                        before.lastIndexOf('\'') == before.length() - 1
                                ? before.lastIndexOf(' ')
                                : before.lastIndexOf('\''));
        return words.contains(before.substring(space + 1));
    }

    /**
     * Whether a place is what another verb before this one does something to: "visitó | Tilcara | y
     * anunció".
     */
    boolean isPlaceDoneTo(Cue verb, Slot slot) {
        Grammar grammar = sentence.grammar();
        return slot.entity().type() == EntityClass.PLACE
                && !grammar.verbFirst()
                && !grammar.verbLast()
                && slot.span().end() <= verb.span().start()
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().end() <= slot.span().start())
                        .filter(other -> sentence.touch(other.span(), slot.span()))
                        .anyMatch(new Verbs(sentence)::isOne);
    }

    /**
     * Whether a name belongs to a preposition before it, with at most a noun that says what it is
     * and an adjective in between: "beim Hersteller | Talvion", "auprès du fonds | Arvor".
     */
    boolean isOblique(Span span) {
        Grammar grammar = sentence.grammar();
        if (isBehind(span, grammar.prepositions())) {
            return true;
        }
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, span.start());
        int words = 0;
        while (words < MOST_DESCRIBING && end > first) {
            int word = steps.wordStart(first, end);
            if (!steps.isOne(grammar.determiners(), word, end)) {
                if (!isDescribing(new Span(word, end))) {
                    return false;
                }
                words++;
            }
            if (isBehind(new Span(word, end), grammar.prepositions())) {
                return true;
            }
            end = steps.trimmedEnd(first, word);
        }
        return false;
    }

    /** Whether a word may be a noun or adjective: nothing else is known of it. */
    private boolean isDescribing(Span word) {
        Grammar grammar = sentence.grammar();
        String text = sentence.text();
        return WordEdges.isSpaced(text.charAt(word.start()))
                && CaseArticles.isLettersOnly(sentence, word)
                && !steps.isOne(grammar.fillers(), word.start(), word.end())
                && !new Verbs(sentence).isVerb(word.start(), word.end())
                && !steps.isOne(grammar.clauseWords(), word.start(), word.end())
                && !steps.isOne(grammar.conjunctions(), word.start(), word.end())
                && !sentence.isKnown(word);
    }

    /**
     * Whether a slot only says of another one beside it where it belongs ("Jensen Huang of
     * Nvidia").
     */
    private boolean isAttached(Slot slot) {
        int index = sentence.slots().indexOf(slot);
        boolean reversed = sentence.grammar().connectorsReversed();
        int owner = reversed ? index + 1 : index - 1;
        if (index < 0 || owner < 0 || owner >= sentence.slots().size()) {
            return false;
        }
        return Words.allIn(
                sentence.gap(sentence.slots().get(owner).span(), slot.span()),
                sentence.grammar().connectors());
    }
}
