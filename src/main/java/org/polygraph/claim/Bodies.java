package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an office is of where that is called by what it is, not by its name: "the union's leader",
 * "رئيس المفوضية", 工会主席. It stands for the organisation of that sort that the article has named,
 * else for itself.
 */
final class Bodies {

    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 4;
    private static final int LATEST = 6;
    private static final int SHORTEST_PART = 5;

    private final Sentence sentence;
    private final Discourse discourse;
    private final Grammar grammar;
    private final WordSteps steps;

    Bodies(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * The organisation beside the words of an office, in them, or which a possessive stands for.
     */
    Optional<Slot> of(Cue office, Relation relation) {
        if (!relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        return possessed(office.span()).or(() -> beside(office));
    }

    /** "its president": of the first organisation of the sentence, else of the one before it. */
    private Optional<Slot> possessed(Span office) {
        int end = steps.trimmedEnd(sentence.span().start(), office.start());
        int start = steps.wordStart(sentence.span().start(), end);
        if (!steps.isOne(grammar.possessives(), start, end)) {
            return Optional.empty();
        }
        Proximity proximity = new Proximity(sentence);
        Optional<Entity> here =
                sentence.slots().stream()
                        .filter(slot -> slot.span().end() <= start)
                        .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                        .filter(slot -> !proximity.isBehind(slot.span(), grammar.prepositions()))
                        .map(Slot::entity)
                        .findFirst();
        Optional<Entity> body =
                discourse
                        .latest(
                                Set.of(EntityClass.ORGANIZATION, EntityClass.TOPIC),
                                entity ->
                                        entity.type() == EntityClass.TOPIC
                                                && !nameBody(entity.label()))
                        .filter(topic -> topic.age() <= LATEST)
                        .map(Discourse.Topic::entity)
                        .map(Bodies::asOrganisation);
        return here.or(() -> body)
                .map(
                        entity ->
                                new Slot(
                                        new Span(start, end),
                                        entity,
                                        0.85,
                                        "“" + office.of(sentence.text()) + "” of it"));
    }

    private static Entity asOrganisation(Entity entity) {
        return entity.type() == EntityClass.ORGANIZATION
                ? entity
                : new Entity(
                        entity.id(),
                        EntityClass.ORGANIZATION,
                        entity.label(),
                        entity.labels(),
                        entity.wikidata());
    }

    private Optional<Slot> beside(Cue office) {
        return in(office.span())
                .or(() -> behind(office.span().end()))
                .or(() -> before(office.span().start()))
                .map(this::named);
    }

    /** "union leader" as one cue, 노조위원장. */
    private Optional<Span> in(Span office) {
        boolean spaced = WordEdges.isSpaced(sentence.text().charAt(office.start()));
        if (!spaced) {
            String words = office.of(sentence.text());
            return grammar.bodies().stream()
                    .filter(body -> words.startsWith(body) && words.length() > body.length())
                    .findFirst()
                    .map(body -> new Span(office.start(), office.start() + body.length()));
        }
        int words = 0;
        Span found = null;
        for (int i = office.start(); i < office.end(); words++) {
            int end = steps.wordEnd(i, office.end());
            found = isBody(i, end) ? new Span(i, end) : found;
            i = steps.skipSpace(end, office.end());
        }
        return words > 1 ? Optional.ofNullable(found) : compound(office);
    }

    /** 노조|위원장 in a script with spaces. */
    private Optional<Span> compound(Span office) {
        String word = FoldedText.fold(office.of(sentence.text()));
        return Character.UnicodeBlock.of(word.charAt(0)) != Character.UnicodeBlock.HANGUL_SYLLABLES
                ? Optional.empty()
                : grammar.bodies().stream()
                        .filter(body -> word.startsWith(body) && word.length() > body.length())
                        .findFirst()
                        .map(body -> new Span(office.start(), office.start() + body.length()));
    }

    /** "head of the | retail federation": up to the next name or mark. */
    private Optional<Span> behind(int from) {
        int limit = limit(from);
        int start = -1;
        int end = -1;
        int words = 0;
        int i = steps.skipSpace(from, limit);
        boolean connected = false;
        while (i < limit && words < MOST_WORDS) {
            int next = steps.wordEnd(i, limit, ",;:.،\"»”");
            if (next == i) {
                break;
            }
            boolean small =
                    steps.isOne(grammar.connectors(), i, next)
                            || steps.isOne(grammar.determiners(), i, next);
            if (small && end >= 0 || steps.isOne(grammar.fillers(), i, next) && !small) {
                break;
            }
            connected |= small;
            if (!small) {
                if (!connected && !isBody(i, next)) {
                    break;
                }
                start = start < 0 ? i : start;
                end = end >= 0 || isBody(i, next) ? next : end;
                words++;
            }
            i = steps.skipSpace(next, limit);
        }
        return end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /** Where the next name, amount or time stands. */
    private int limit(int from) {
        int limit = Math.min(sentence.span().end(), from + LONGEST);
        for (Slot slot : sentence.slots()) {
            boolean topic = slot.entity().type() == EntityClass.TOPIC;
            limit =
                    !topic && slot.span().start() >= from
                            ? Math.min(limit, slot.span().start())
                            : limit;
        }
        for (Cue cue : sentence.cues()) {
            limit = cue.span().start() > from ? Math.min(limit, cue.span().start()) : limit;
        }
        return Math.max(from, limit);
    }

    /** "the union|'s leader", 工会|主席, with a person between in Japanese. */
    private Optional<Span> before(int office) {
        int end = steps.trimmedEnd(sentence.span().start(), office);
        for (Slot slot : sentence.slots()) {
            boolean person = slot.entity().type() == EntityClass.PERSON;
            end = person && slot.span().end() == end && end == office ? slot.span().start() : end;
        }
        String text = sentence.text();
        String before = FoldedText.fold(text.substring(sentence.span().start(), end));
        if (before.endsWith("'s")) {
            return word(end - 2);
        }
        if (!grammar.connectorsReversed()) {
            return Optional.empty();
        }
        for (String connector : grammar.connectors()) {
            boolean apart = WordEdges.isSpaced(connector.charAt(0)) && !connector.startsWith("'");
            if (before.endsWith(apart ? " " + connector : connector)) {
                end = steps.trimmedEnd(sentence.span().start(), end - connector.length());
                break;
            }
        }
        return word(end);
    }

    /** The word that ends at an index, where it is a body. */
    private Optional<Span> word(int end) {
        int first = sentence.span().start();
        if (end <= first) {
            return Optional.empty();
        }
        String text = sentence.text();
        if (!WordEdges.isSpaced(text.charAt(end - 1))) {
            return grammar.bodies().stream()
                    .filter(body -> end - body.length() >= first)
                    .filter(body -> text.startsWith(body, end - body.length()))
                    .findFirst()
                    .map(body -> new Span(end - body.length(), end));
        }
        int start = steps.wordStart(first, end);
        return isBody(start, end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private boolean isBody(int start, int end) {
        return isBody(FoldedText.fold(sentence.text().substring(start, end)));
    }

    /** Whether a folded word is, begins with or, where nouns are compounded, holds a body. */
    private boolean isBody(String word) {
        return isBody(grammar, word);
    }

    private static boolean isBody(Grammar grammar, String word) {
        boolean compounds = grammar.nounsCapitalised() || !grammar.participles().isEmpty();
        return grammar.bodies().stream()
                .anyMatch(
                        body ->
                                word.startsWith(body)
                                        || compounds
                                                && body.length() >= SHORTEST_PART
                                                && word.contains(body));
    }

    /** Whether words, or the last of them where they are not set apart, say what a body is. */
    boolean nameBody(String words) {
        return nameBody(grammar, words);
    }

    static boolean nameBody(Grammar grammar, String words) {
        String folded = FoldedText.fold(words);
        if (!folded.isEmpty() && !WordEdges.isSpaced(folded.charAt(0))) {
            return grammar.bodies().anyEnds(folded);
        }
        String[] each = folded.split(" ");
        for (int i = 0; i < each.length; i++) {
            boolean head =
                    grammar.articlesNeeded()
                            || i + 1 == each.length
                            || grammar.connectors().contains(each[i + 1]);
            if (head && isBody(grammar, each[i])) {
                return true;
            }
        }
        return false;
    }

    private Slot named(Span phrase) {
        String words = phrase.of(sentence.text());
        Predicate<Entity> other = entity -> !isCalled(entity, words);
        Entity entity =
                discourse
                        .latest(Set.of(EntityClass.ORGANIZATION), other)
                        .filter(topic -> topic.age() <= LATEST)
                        .map(Discourse.Topic::entity)
                        .orElseGet(
                                () ->
                                        Unlisted.of(
                                                EntityClass.ORGANIZATION,
                                                words,
                                                sentence.language()));
        return new Slot(phrase, entity, 0.85, "“" + words + "”");
    }

    /** Whether a name holds the word for what it is: "Unite union" for "the union". */
    private boolean isCalled(Entity entity, String words) {
        String name =
                FoldedText.fold(entity.labels().getOrDefault(sentence.language(), entity.label()));
        String folded = FoldedText.fold(words);
        if (!WordEdges.isSpaced(folded.charAt(0))) {
            return name.contains(folded);
        }
        for (String word : folded.split(" ")) {
            if (isBody(word) && name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The ministry that a minister is called by, between name and office: "김영훈 | 고용노동부 | 장관". */
    static Optional<Slot> before(Sentence sentence, Cue cue) {
        return sentence.grammar().verbLast()
                ? sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .filter(slot -> sentence.gap(slot.span(), cue.span()).isEmpty())
                        .findFirst()
                : Optional.empty();
    }
}
