package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.graph.record.Finder;
import org.polygraph.graph.record.Highlight;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stored, read back as records. Each call sees one committed state. */
public interface Archive {

    Optional<ArticleRecord> article(String id);

    /** The stored text that all offsets count in. */
    Optional<String> text(String articleId);

    /** When an article was retracted, RFC 3339; empty where it was not. */
    Optional<String> tombstone(String articleId);

    /** By time of ingest and id; {@code language} and {@code story} narrow the list. */
    Page<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, int page, int size);

    /** The same by cursor. */
    Listed<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, String cursor, int size);

    /** Ids of the articles of such a list, in its order. */
    List<String> articleIds(@Nullable String language, @Nullable String story);

    /**
     * Names what all lists and things show now. What is read after this was asked, and before it
     * changes, stays as it was read. Equal in one process only.
     */
    String shown();

    Optional<ClaimRecord> claim(String id);

    /** Who found a claim, the rules before a language model; empty where there is no such claim. */
    List<Finder> finders(String claimId);

    Page<ClaimRecord> claims(ClaimFilter filter, int page, int size);

    /**
     * The first claims of a filter; nobody counts how many more there are.
     *
     * @param otherThan id of a subject whose claims are passed by, or null
     */
    List<ClaimRecord> first(ClaimFilter filter, @Nullable String otherThan, int size);

    /**
     * @param cursor {@code *} for the start, or what the answer before gave
     * @throws IllegalArgumentException for what is no cursor of this list
     */
    Listed<ClaimRecord> claims(ClaimFilter filter, String cursor, int size);

    /** The most frequent values that the claims of a filter have in some fields. */
    Map<String, List<FacetCount>> facets(ClaimFilter filter, List<String> fields);

    /** Where the quotes of a claim have words that are asked for. */
    List<Highlight> highlights(ClaimRecord claim, String words);

    Optional<StatementRecord> statement(String id);

    /** The statements that have a claim the filter lets through. */
    Page<StatementRecord> statements(ClaimFilter filter, int page, int size);

    /** The same by cursor. */
    Listed<StatementRecord> statements(ClaimFilter filter, String cursor, int size);

    Optional<StoryRecord> story(String id);

    Page<StoryRecord> stories(int page, int size);

    /** The same by cursor, by id. */
    Listed<StoryRecord> stories(String cursor, int size);

    Optional<EntityRecord> entity(String id);

    /**
     * {@code q} is a prefix of a name in any language, or null for all; {@code type} a class label,
     * or null.
     */
    Page<EntityRecord> entities(@Nullable String q, @Nullable String type, int page, int size);

    /** The same by cursor, and by id. */
    Listed<EntityRecord> entities(
            @Nullable String q, @Nullable String type, String cursor, int size);

    /**
     * Everything the store says of a thing of this service, as sorted N-Triples; empty where it is
     * unknown.
     */
    List<String> describe(String iri);
}
