package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.text.ContentId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Statements of places where one version contradicts all others and no claim could tell it: their
 * readings are borne by passages alone, that of all others first. The same place gives the same
 * statement.
 */
final class PassageStatements {

    private static final Comparator<Place> BY_LANGUAGE =
            Comparator.comparing((Place place) -> place.version().language())
                    .thenComparing(Place.BY_ARTICLE);

    private final Iris iris;

    PassageStatements(Iris iris) {
        this.iris = iris;
    }

    /** Those of a story, by id. */
    SortedMap<String, StatementRecord> of(
            String story, Collection<Version> members, Lineup lineup) {
        SortedSet<String> languages = new TreeSet<>();
        members.forEach(version -> languages.add(version.language()));
        SortedMap<String, StatementRecord> statements = new TreeMap<>();
        lineup.unclaimed()
                .forEach((id, contrast) -> statements.put(id, of(contrast, story, languages)));
        return statements;
    }

    private StatementRecord of(Contrast contrast, String story, SortedSet<String> languages) {
        String id = contrast.id();
        EntityRef subject = PassageSubject.of(contrast).orElseThrow();
        ReadingRecord others =
                reading(
                        id,
                        contrast,
                        contrast.others(),
                        object(contrast, contrast.names().size() - 1),
                        Explanation.ofOthers(contrast.slip(id)));
        ReadingRecord odd =
                reading(
                        id,
                        contrast,
                        List.of(contrast.odd()),
                        object(contrast, 0),
                        Explanation.ofContrast(contrast.slip(id)));
        SortedSet<String> missing = new TreeSet<>(languages);
        others.languages().forEach(missing::remove);
        odd.languages().forEach(missing::remove);
        boolean conflict = contrast.kind().isConflict();
        return new StatementRecord(
                id,
                iris.statement(id),
                linked(subject),
                RelationCatalog.IN_PASSAGE,
                others.object(),
                contrast.kind() == Difference.YEAR ? contrast.instead() : null,
                conflict ? "disputed" : "agreed",
                contrast.kind().label(),
                List.of(others, odd),
                new ArrayList<>(missing),
                List.of(story),
                conflict ? likely(others) : null);
    }

    /** A name that differs, where it has an entity; who is a source is no object. */
    private static @Nullable EntityRef object(Contrast contrast, int name) {
        if (contrast.kind() != Difference.ENTITY) {
            return null;
        }
        EntityRef named = contrast.names().get(name);
        return named.id().equals(OddName.NO_ID) ? null : named;
    }

    private ReadingRecord reading(
            String statement,
            Contrast contrast,
            List<Place> places,
            @Nullable EntityRef object,
            String note) {
        SortedSet<String> languages = new TreeSet<>();
        List<QuotedPassage> passages = new ArrayList<>();
        for (Place place : places.stream().sorted(BY_LANGUAGE).toList()) {
            languages.add(place.version().language());
            passages.add(passage(place));
        }
        MentionRecord amount = contrast.amountOf(places.getFirst());
        return new ReadingRecord(
                ContentId.of(
                        "reading",
                        statement,
                        places.getFirst() == contrast.odd() ? "odd" : "others"),
                amount,
                object == null ? null : linked(object),
                new ArrayList<>(languages),
                List.of(),
                places.size(),
                note,
                passages);
    }

    private QuotedPassage passage(Place place) {
        String id = place.version().id();
        return QuotedPassage.of(
                new ArticleRef(id, iris.article(id), place.version().article().title()),
                place.version().language(),
                place.evidence());
    }

    private EntityRef linked(EntityRef entity) {
        return new EntityRef(entity.id(), iris.entity(entity.id()), entity.label(), entity.type());
    }

    private static LikelyReading likely(ReadingRecord others) {
        List<String> names =
                others.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                        .toList();
        return new LikelyReading(
                others.id(),
                List.of(
                        "%d of %d articles have it (%s)."
                                .formatted(
                                        others.support(),
                                        others.support() + 1,
                                        String.join(", ", names)),
                        "They tell one story and may go back to one source: that tells which"
                                + " version was changed, and not whether the source is right.",
                        "All other versions of the passage stand against one."));
    }
}
