package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Verbs whose subject is what their relation has as its object: "was bought by", "wurde von X
 * übernommen", 被…收购. Who does it is told by the words before or behind the name.
 */
final class Passives {

    /** Endings of English, where verbs are told by them before an object. */
    private static final String PARTICIPLE = "ed";

    private static final String GERUND = "ing";

    /** A word so short that its point ends no sentence: "by | Gov. | Jared Polis". */
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(\\p{L}{2,4})\\. ");

    private static final int REACH = 120;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_WORDS = 5;
    private static final int NEAR_MARK = 40;
    private static final String CLAUSE_MARKS = ",;:、，；：،؛.。";

    private final Sentence sentence;
    private final Grammar grammar;

    Passives(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
    }

    /** Whether the verb of a cue is passive, or has its object in front as a passive has. */
    boolean isPassive(Cue cue) {
        if (!(cue.meaning() instanceof RelationCue meaning)) {
            return false;
        }
        return meaning.passive()
                || new FrontedObject(sentence).isBefore(cue)
                || isMarked(cue)
                || isParticiple(cue) && hasAuxiliary(cue)
                || isReduced(cue);
    }

    /** Whether a verb of the passive stands right before a cue: "seront | supprimés". */
    boolean isRightBehindVerb(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(grammar.passiveVerbs(), steps.wordStart(first, end), end);
    }

    /** "floods | triggered | by the cyclone": a participle right before who does it. */
    private boolean isReduced(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int last = sentence.span().end();
        int word = steps.skipSpace(cue.span().end(), last);
        int next = steps.skipSpace(steps.wordEnd(word, last), last);
        String verb = FoldedText.fold(cue.span().of(sentence.text()));
        return !grammar.nounsCapitalised()
                && grammar.objectVerbEndings().contains(PARTICIPLE)
                && verb.endsWith(PARTICIPLE)
                && steps.isOne(grammar.agentWords(), word, steps.wordEnd(word, last))
                && sentence.quantities().stream().noneMatch(q -> q.span().start() == next)
                && !FoldedText.fold(sentence.text().substring(next, steps.wordEnd(next, last)))
                        .endsWith(GERUND);
    }

    /** Who does it, of these classes; empty where nobody says. */
    Optional<Slot> agent(Cue cue, Set<EntityClass> classes) {
        FrontedObject fronted = new FrontedObject(sentence);
        if (fronted.isBefore(cue)) {
            return fronted.doer(cue, classes);
        }
        Optional<Slot> named =
                sentence.slots().stream()
                        .filter(slot -> !slot.span().overlaps(cue.span()))
                        .filter(slot -> classes.contains(slot.entity().type()))
                        .filter(slot -> sentence.distance(cue.span(), slot.span()) <= REACH)
                        .filter(slot -> isAgent(cue, slot))
                        .min(
                                Comparator.comparingDouble(
                                        slot -> sentence.distance(cue.span(), slot.span())));
        return named.filter(slot -> isFarther(slot, cue)).isPresent()
                ? unknownAgent(cue, classes)
                : named.or(() -> unknownAgent(cue, classes));
    }

    /**
     * "welcomed by | farmers, | but criticised by the | union": behind a common noun and a mark.
     */
    private boolean isFarther(Slot named, Cue cue) {
        return behindAgentWord(cue)
                .filter(words -> words.end() <= named.span().start())
                .filter(words -> new CommonAgent(sentence).is(words) && !sentence.isTaken(words))
                .map(words -> sentence.gap(words, named.span()))
                .filter(gap -> !isOneClause(gap) && gap.length() > 1)
                .isPresent();
    }

    /**
     * Who does what the noun of a cue says, behind what it is done to: "la compra de Playasol | por
     * parte de | Meliá", "the takeover of Acme | by | Borealis".
     */
    Optional<Slot> ofNoun(Cue cue, Set<EntityClass> classes) {
        WordSteps steps = new WordSteps(sentence.text());
        int last = steps.wordStart(cue.span().start(), cue.span().end());
        if (last == cue.span().start()
                || !steps.isOne(grammar.ownerWords(), last, cue.span().end())) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() > cue.span().end())
                .filter(slot -> classes.contains(slot.entity().type()))
                .filter(slot -> sentence.distance(cue.span(), slot.span()) <= REACH)
                .filter(slot -> isOneClause(sentence.gap(cue.span(), slot.span())))
                .filter(this::isBehindAgentWord)
                .filter(slot -> isWithoutVerb(cue, slot))
                .findFirst();
    }

    private boolean isWithoutVerb(Cue noun, Slot slot) {
        return sentence.cues(RelationCue.class).stream()
                .noneMatch(
                        other ->
                                other.span().start() >= noun.span().end()
                                        && other.span().end() <= slot.span().start());
    }

    /** A word right before the verb, or before somebody who stands before it: 被|X公司|收购. */
    private boolean isMarked(Cue cue) {
        int from = Math.max(sentence.span().start(), cue.span().start() - NEAR_MARK);
        String before = FoldedText.fold(sentence.text().substring(from, cue.span().start()));
        for (String mark : grammar.passiveMarks()) {
            int at = lastWord(before, mark);
            if (at < 0) {
                continue;
            }
            int end = from + at + mark.length();
            boolean beside = sentence.text().substring(end, cue.span().start()).isBlank();
            boolean agentBetween =
                    sentence.slots().stream()
                            .anyMatch(
                                    slot ->
                                            slot.span().start() >= end
                                                    && slot.span().end() <= cue.span().start());
            if ((beside || agentBetween) && isOneClause(before.substring(at))) {
                return true;
            }
        }
        return false;
    }

    private static int lastWord(String text, String mark) {
        int at = text.lastIndexOf(mark);
        boolean unspaced = !org.polygraph.text.WordEdges.isSpaced(mark.charAt(0));
        boolean whole =
                unspaced
                        || (at == 0 || at > 0 && text.charAt(at - 1) == ' ')
                                && text.startsWith(" ", at + mark.length());
        return at >= 0 && whole ? at : -1;
    }

    private static boolean isOneClause(String gap) {
        return gap.codePoints().noneMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0);
    }

    private boolean isParticiple(Cue cue) {
        return grammar.participles().contains(FoldedText.fold(cue.span().of(sentence.text())));
    }

    /** Whether an auxiliary of the passive stands in the clause: "wurde | von X | übernommen". */
    private boolean hasAuxiliary(Cue cue) {
        int from = Math.max(sentence.span().start(), cue.span().start() - REACH);
        int to = Math.min(sentence.span().end(), cue.span().end() + REACH);
        String clause = FoldedText.fold(sentence.text().substring(from, to));
        for (String word : clause.split("[^\\p{L}\\p{M}]+")) {
            if (grammar.passiveVerbs().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgent(Cue cue, Slot slot) {
        boolean behind = slot.span().start() >= cue.span().end();
        if (!grammar.agentParticles().isEmpty() && !behind) {
            return hasParticle(slot);
        }
        if (isBetweenMark(cue, slot)) {
            return true;
        }
        if (behind && opensAgent(cue)) {
            return isTitle(sentence.gap(cue.span(), slot.span()));
        }
        if (!behind && grammar.participles().isEmpty()) {
            return false;
        }
        if (!grammar.agentWords().isEmpty()) {
            return isBehindAgentWord(slot);
        }
        String gap = sentence.gap(cue.span(), slot.span());
        return behind
                && grammar.passiveMarks().isEmpty()
                && grammar.agentParticles().isEmpty()
                && isTitle(gap);
    }

    /** Whether a passive itself ends before who does it: "awarded to", "feu vert de". */
    private boolean opensAgent(Cue cue) {
        String words = FoldedText.fold(cue.span().of(sentence.text()));
        int last = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\'', words.length() - 2));
        return ((RelationCue) cue.meaning()).passive()
                && last > 0
                && grammar.prepositions().contains(words.substring(last + 1));
    }

    private boolean isBetweenMark(Cue cue, Slot slot) {
        if (grammar.passiveMarks().isEmpty() || slot.span().end() > cue.span().start()) {
            return false;
        }
        int from = Math.max(sentence.span().start(), slot.span().start() - NEAR_MARK);
        String before = FoldedText.fold(sentence.text().substring(from, slot.span().start()));
        return grammar.passiveMarks().stream().anyMatch(mark -> lastWord(before + " ", mark) >= 0);
    }

    private boolean hasParticle(Slot slot) {
        int to = Math.min(sentence.span().end(), slot.span().end() + MOST_WORDS * 3);
        String rest = FoldedText.fold(sentence.text().substring(slot.span().end(), to));
        return grammar.agentParticles().stream()
                .anyMatch(particle -> Words.beginsWithParticle(rest, particle));
    }

    /** "by | the private equity firm | Castell": nothing but what somebody is stands between. */
    private boolean isBehindAgentWord(Slot slot) {
        int from = Math.max(sentence.span().start(), slot.span().start() - LONGEST_TITLE);
        String before = FoldedText.fold(sentence.text().substring(from, slot.span().start()));
        return grammar.agentWords().stream()
                .anyMatch(
                        word -> {
                            int at = lastAgentWord(before, word);
                            return at >= 0 && isTitle(before.substring(at + word.length()));
                        });
    }

    private static int lastAgentWord(String before, String word) {
        if (word.endsWith("'")) {
            return before.lastIndexOf(" " + word) + 1 > 0 ? before.lastIndexOf(" " + word) + 1 : -1;
        }
        int at = (" " + before).lastIndexOf(" " + word + " ");
        return at;
    }

    private boolean isTitle(String between) {
        String gap = ABBREVIATION.matcher(between).replaceAll("$1 ");
        if (!isOneClause(gap) || gap.codePoints().anyMatch(Character::isDigit)) {
            return false;
        }
        String[] words = gap.strip().split(" ");
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (grammar.prepositions().contains(word) && !grammar.connectors().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A name beside the agent word, or before its particle, that nothing else gives away. */
    private Optional<Slot> unknownAgent(Cue cue, Set<EntityClass> classes) {
        Optional<Span> phrase =
                grammar.agentParticles().isEmpty() ? behindAgentWord(cue) : beforeParticle(cue);
        return phrase.filter(span -> !sentence.isTaken(span)).flatMap(span -> named(span, classes));
    }

    private Optional<Span> behindAgentWord(Cue cue) {
        int from = cue.span().end();
        int to = Math.min(sentence.span().end(), from + LONGEST_TITLE);
        String behind = FoldedText.fold(sentence.text().substring(from, to)) + " ";
        String own = FoldedText.fold(cue.span().of(sentence.text()));
        PhraseBehind phrases = new PhraseBehind(sentence);
        if (opensAgent(cue)) {
            return phrases.at(from);
        }
        for (String word : grammar.agentWords()) {
            if (own.endsWith(" " + word)) {
                return phrases.at(from);
            }
            if (behind.startsWith(" " + word + (word.endsWith("'") ? "" : " "))) {
                return phrases.at(from + 1 + word.length());
            }
        }
        return behindAmount(cue);
    }

    /**
     * "was fined | €390 million | by the regulator", "rachetée | en 2021 | par": an amount or a
     * time right behind the verb.
     */
    private Optional<Span> behindAmount(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int last = sentence.span().end();
        Stream<Span> amounts = sentence.quantities().stream().map(Quantity::span);
        Stream<Span> times = sentence.times().stream().map(TimeExpression::span);
        return Stream.concat(amounts, times)
                .filter(amount -> amount.start() >= cue.span().end())
                .filter(amount -> isBeside(sentence.gap(cue.span(), amount)))
                .map(amount -> steps.skipSpace(amount.end(), last))
                .filter(word -> steps.isOne(grammar.agentWords(), word, steps.wordEnd(word, last)))
                .findFirst()
                .flatMap(word -> new PhraseBehind(sentence).at(steps.wordEnd(word, last)));
    }

    private boolean isBeside(String gap) {
        return gap.isEmpty() || grammar.prepositions().contains(gap);
    }

    /** The last word, or run of a script, before the verb that bears a particle of the agent. */
    private Optional<Span> beforeParticle(Cue cue) {
        String text = sentence.text();
        int first = Math.max(sentence.span().start(), cue.span().start() - REACH);
        for (int i = cue.span().start() - 1; i > first; i--) {
            String rest = FoldedText.fold(text.substring(i, Math.min(i + 12, text.length())));
            boolean marked =
                    grammar.agentParticles().stream()
                            .anyMatch(particle -> Words.beginsWithParticle(rest, particle));
            int start = marked ? nameStart(first, i) : i;
            if (i - start > 1 && !sentence.isTaken(new Span(start, i))) {
                return Optional.of(new Span(start, i));
            }
        }
        return Optional.empty();
    }

    /** Where a name begins that ends at an index: at a change of script, a mark or a space. */
    private int nameStart(int first, int end) {
        String text = sentence.text();
        int start = end;
        while (start > first && isOfName(text.charAt(start - 1), start == end)) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c, boolean last) {
        boolean kana = Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
        return !kana && (Character.isLetter(c) || c == '・' || !last && c == 'ー');
    }

    /** Somebody by the capital the name begins with; where a script has none, an organisation. */
    private Optional<Slot> named(Span phrase, Set<EntityClass> classes) {
        if (!classes.contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        int start = phrase.start();
        if (new CommonAgent(sentence).is(phrase)) {
            return Optional.of(sentence.slotAt(phrase));
        }
        boolean cased =
                Character.isLowerCase(sentence.text().charAt(start)) && !isPublicBody(phrase);
        WordSteps steps = new WordSteps(sentence.text());
        while (cased && start < phrase.end() && !isCapital(start)) {
            start = steps.skipSpace(steps.wordEnd(start, phrase.end()), phrase.end());
        }
        if (phrase.end() - start < 2) {
            return Optional.empty();
        }
        Span name = new Span(start, phrase.end());
        return Optional.of(
                new Slot(
                        name,
                        Unlisted.of(
                                EntityClass.ORGANIZATION,
                                name.of(sentence.text()),
                                sentence.language()),
                        0.8,
                        "a name not known beforehand"));
    }

    /** "par la | gendarmerie": somebody without a name. */
    private boolean isPublicBody(Span phrase) {
        String words = FoldedText.fold(phrase.of(sentence.text()));
        return grammar.publicBodies().stream()
                .anyMatch(body -> words.equals(body) || words.startsWith(body + " "));
    }

    private boolean isCapital(int index) {
        return Character.isUpperCase(sentence.text().charAt(index));
    }
}
