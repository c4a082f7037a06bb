package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an office is of in a language that writes article, preposition and possessive on to its
 * words: الرئيس التنفيذي | للشركة, المتحدث باسم | الحماية المدنية, المتحدث | باسمه. Only beside
 * whoever holds it.
 */
final class AttachedOffices {

    private static final int MOST_WORDS = 4;
    private static final int LATEST = 6;
    private static final int SHORTEST = 4;

    /** Characters of such words at most. */
    private static final int LONGEST = 60;

    private final Sentence sentence;
    private final Discourse discourse;
    private final Grammar grammar;
    private final WordSteps steps;

    AttachedOffices(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** The office with the words that say which: وزيرة التضامن | الاجتماعي; itself elsewhere. */
    Cue whole(Cue office, Map<String, Relation> relations) {
        Relation relation = relations.get(((RoleCue) office.meaning()).relation());
        if (relation == null
                || !grammar.verbFirst()
                || relation.range().contains(EntityClass.ORGANIZATION)) {
            return office;
        }
        int limit = Math.min(limit(office.span().end()), country(office.span().end()));
        int end = behindDefinite(office.span().end(), limit);
        return end == office.span().end()
                ? office
                : new Cue(
                        new Span(office.span().start(), end),
                        office.meaning(),
                        office.derivation());
    }

    /** Where the adjective of a country stands: وزير الخارجية | التركي. */
    private int country(int from) {
        int limit = limit(from);
        return Demonyms.of(sentence.language()).in(sentence.text(), new Span(from, limit)).stream()
                .mapToInt(slot -> steps.startOfWord(slot.span().start()))
                .min()
                .orElse(limit);
    }

    /** Whose possessive is written on to the office, or what stands between it and its holder. */
    Optional<Slot> of(Cue office, Relation relation) {
        if (!grammar.verbFirst() || !relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        return isPossessed(office.span()) ? lastNamed(office.span()) : behind(office.span());
    }

    private boolean isPossessed(Span office) {
        int word = office.start();
        while (word < office.end()) {
            int end = steps.wordEnd(word, office.end());
            String folded = FoldedText.fold(sentence.text().substring(word, end));
            if (end - word >= SHORTEST && grammar.possessives().anyEnds(folded)) {
                return true;
            }
            word = Math.max(word + 1, steps.skipSpace(end, office.end()));
        }
        return false;
    }

    private Optional<Slot> lastNamed(Span office) {
        return discourse
                .latest(Set.of(EntityClass.ORGANIZATION), entity -> false)
                .filter(topic -> topic.age() <= LATEST)
                .map(topic -> topic.at(office, topic.age(), "talked about before"));
    }

    /** Words with an article, or one noun before them, with the holder right behind. */
    private Optional<Slot> behind(Span office) {
        int limit = limit(office.end());
        int start = steps.skipSpace(office.end(), limit);
        int first = steps.wordEnd(start, limit, NounPhrase.BREAKS);
        int noun = start < first && !isDefinite(start, first) ? first : start;
        int end = behindDefinite(noun, limit);
        if (end == noun && isHeldBefore(office.start())) {
            return indefinite(start, first);
        }
        if (end == noun || !isHeld(end) && !isHeldBefore(office.start())) {
            return Optional.empty();
        }
        return Optional.of(named(new Span(start, end)));
    }

    /** A noun without an article behind the preposition written on to it: مديرا ل|مجمع سونلغاز. */
    private Optional<Slot> indefinite(int start, int end) {
        NounChunk chunks = new NounChunk(sentence);
        return start < end && chunks.hasPreposition(start, end)
                ? chunks.at(start + 1, false)
                        .map(span -> Unlisted.organization(sentence, span, "what an office is of"))
                : Optional.empty();
    }

    private Slot named(Span words) {
        String text = words.of(sentence.text());
        for (var attached : grammar.attachedPrepositions().entrySet()) {
            String noun =
                    attached.getValue()
                            + text.substring(Math.min(text.length(), attached.getKey().length()));
            boolean reference =
                    text.startsWith(attached.getKey())
                            && grammar.references().get(noun).contains(EntityClass.ORGANIZATION);
            if (reference) {
                Span bare = new Span(words.start() + attached.getKey().length(), words.end());
                Optional<Slot> known =
                        new References(sentence, discourse)
                                .of(EntityClass.ORGANIZATION, bare)
                                .map(topic -> topic.at(words, topic.age(), "“" + noun + "”"));
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        return Unlisted.organization(sentence, words, "what an office is of");
    }

    /** Whether a person's name begins right behind an index. */
    private boolean isHeld(int end) {
        int name = steps.skipSpace(end, sentence.span().end());
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .anyMatch(slot -> slot.span().start() == name);
    }

    /** Whether a person's name ends right before an office: عينت هاني صقر | رئيسا للهيئة. */
    private boolean isHeldBefore(int office) {
        int end = steps.trimmedEnd(sentence.span().start(), office);
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .anyMatch(slot -> slot.span().end() == end);
    }

    /** Behind the words with an article from an index on; the index where there are none. */
    private int behindDefinite(int from, int limit) {
        int end = from;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            int wordEnd = steps.wordEnd(word, limit, NounPhrase.BREAKS);
            if (word >= wordEnd || !isDefinite(word, wordEnd)) {
                return end;
            }
            end = wordEnd;
        }
        return end;
    }

    private boolean isDefinite(int start, int end) {
        String word = FoldedText.fold(sentence.text().substring(start, end));
        return grammar.attachedArticles().stream().anyMatch(word::startsWith)
                || grammar.attachedPrepositions().keySet().stream().anyMatch(word::startsWith);
    }

    /** Where the next name stands that is no topic, or the words become too many. */
    private int limit(int from) {
        int end = Math.min(sentence.span().end(), from + LONGEST);
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .mapToInt(slot -> slot.span().start())
                .filter(start -> start >= from && start < end)
                .min()
                .orElse(end);
    }
}
