package org.polygraph.llm;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.claim.Things;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who and what an article talks about: finds the entity that a name in a proposal means. First what
 * the program itself reads at these words, then an entity it knows in this article by that name,
 * and at last the words themselves where they stand in the text.
 */
final class Cast {

    private static final double ELSEWHERE = 0.85;
    private static final double ON_ITS_WORD = 0.8;
    private static final int LONGEST_TOPIC = 72;

    private record Known(Entity entity, Span first, double confidence) {}

    private final Article article;
    private final Mentions mentions;
    private final Map<Segment, Scene> scenes = new HashMap<>();
    private final Map<String, Known> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Cast(Article article, Mentions mentions) {
        this.article = article;
        this.mentions = mentions;
        mentions.of(EntityMention.class).forEach(this::know);
    }

    private void know(EntityMention mention) {
        Known known = new Known(mention.entity(), mention.span(), mention.confidence());
        know(mention.span().of(article.text()), known);
        know(mention.entity().label(), known);
        mention.entity().labels().values().forEach(label -> know(label, known));
    }

    private void know(String name, Known known) {
        String folded = FoldedText.fold(name);
        Known before = byName.putIfAbsent(folded, known);
        if (before != null && !before.entity().equals(known.entity())) {
            ambiguous.add(folded);
        }
    }

    /**
     * The entity of a name, nothing where the text has none.
     *
     * @param segment where the quote stands
     * @param type label of the class that the model takes it for; believed only of what the program
     *     does not know
     */
    Optional<Named> find(String name, @Nullable String type, Segment segment, Window window) {
        return read(name, segment)
                .or(() -> known(name, segment))
                .or(() -> ofNewName(name, type, segment, window));
    }

    /** What the program reads at these words in the segment of the quote. */
    private Optional<Named> read(String name, Segment segment) {
        return scene(segment)
                .named(name)
                .map(
                        thing ->
                                new Named(
                                        thing.entity(),
                                        segment.span(),
                                        thing.confidence(),
                                        thing.entity().label()
                                                + ": "
                                                + String.join("; ", thing.derivation())));
    }

    /** An entity that is in the article under that name or that goes by it. */
    private Optional<Named> known(String name, Segment segment) {
        String folded = FoldedText.fold(name);
        Known known = byName.get(folded);
        if (known == null || ambiguous.contains(folded)) {
            return Optional.empty();
        }
        boolean isHere = scene(segment).hasMentionOf(known.entity());
        Span sentence = isHere ? segment.span() : sentenceOf(known.first());
        double confidence = isHere ? known.confidence() : known.confidence() * ELSEWHERE;
        String how = isHere ? "one of several words for it" : "named in another sentence";
        return Optional.of(
                new Named(
                        known.entity(), sentence, confidence, known.entity().label() + ": " + how));
    }

    private Span sentenceOf(Span mention) {
        List<Segment> segments = article.segments();
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).span().end() < mention.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span found = segments.get(low).span();
        return found.contains(mention) ? found : mention;
    }

    /** Words that the program knows nothing of: in the segment, else in the one nearest before. */
    private Optional<Named> ofNewName(
            String name, @Nullable String type, Segment segment, Window window) {
        EntityClass entityClass = entityClass(type);
        if (entityClass == null || name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        if (entityClass == EntityClass.TOPIC && name.length() > LONGEST_TOPIC) {
            return Optional.empty();
        }
        Optional<Segment> where = where(name, segment, window);
        if (where.isEmpty() || !scene(where.get()).canName(name)) {
            return Optional.empty();
        }
        double confidence = ON_ITS_WORD * (where.get() == segment ? 1 : ELSEWHERE);
        String doubt =
                "that “%s” is of the class %s is the language model's word"
                        .formatted(name, entityClass.label());
        Entity entity = newEntity(name, entityClass, where.get().language());
        return Optional.of(new Named(entity, where.get().span(), confidence, doubt));
    }

    private Optional<Segment> where(String name, Segment segment, Window window) {
        int here = window.segments().indexOf(segment);
        return window.segments().subList(0, here + 1).reversed().stream()
                .filter(other -> !scene(other).find(name).isEmpty())
                .findFirst();
    }

    private static Entity newEntity(String name, EntityClass type, String language) {
        if (type == EntityClass.TOPIC) {
            return Things.topic(name, language);
        }
        String id = ContentId.of("entity", type.label(), FoldedText.fold(name));
        return new Entity(id, type, name, Map.of(language, name), null);
    }

    private static @Nullable EntityClass entityClass(@Nullable String label) {
        return Arrays.stream(EntityClass.values())
                .filter(type -> type != EntityClass.GROUP && type.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private Scene scene(Segment segment) {
        return scenes.computeIfAbsent(segment, s -> new Scene(article, s, mentions));
    }
}
