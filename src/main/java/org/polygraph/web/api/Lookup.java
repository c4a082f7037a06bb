package org.polygraph.web.api;

import org.jspecify.annotations.Nullable;
import org.polygraph.collation.ReferenceWeighing;
import org.polygraph.collation.Revision;
import org.polygraph.collation.RevisionHistory;
import org.polygraph.graph.Archive;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.Finder;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.text.CodePoints;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Things by id, and what hangs together with them; an unknown id is a problem. */
@Component
public class Lookup {

    /** Code points shown on each side of a quote. */
    private static final int CONTEXT = 400;

    private final Archive archive;
    private final ReferenceFacts reference;
    private final RevisionHistory history;
    private final ReferenceWeighing weighing;

    Lookup(
            Archive archive,
            ReferenceFacts reference,
            RevisionHistory history,
            ReferenceWeighing weighing) {
        this.archive = archive;
        this.reference = reference;
        this.history = history;
        this.weighing = weighing;
    }

    /** All reference facts, by id. */
    public List<ReferenceFact> facts() {
        return reference.all();
    }

    public ReferenceFact fact(String id) {
        return reference.fact(id).orElseThrow(() -> unknown("reference", id));
    }

    public ArticleRecord article(String id) {
        return archive.article(id).orElseThrow(() -> missingArticle(id));
    }

    /** The revisions of an article, the earliest first. */
    public List<Revision> revisions(String articleId) {
        article(articleId);
        return history.of(articleId);
    }

    public String text(String articleId) {
        return archive.text(articleId).orElseThrow(() -> missingArticle(articleId));
    }

    public ClaimRecord claim(String id) {
        return archive.claim(id).orElseThrow(() -> unknown("claim", id));
    }

    public StatementRecord statement(String id) {
        return archive.statement(id)
                .map(weighing::weigh)
                .orElseThrow(() -> unknown("statement", id));
    }

    public StoryRecord story(String id) {
        return archive.story(id).orElseThrow(() -> unknown("story", id));
    }

    public EntityRecord entity(String id) {
        return archive.entity(id).orElseThrow(() -> unknown("entity", id));
    }

    public Provenance provenance(String claimId) {
        ClaimRecord claim = claim(claimId);
        ArticleRecord article = article(claim.article().id());
        List<Finder> finders = archive.finders(claimId);
        StatementRecord statement = archive.statement(claim.statement()).orElse(null);
        ReadingRecord reading = reading(statement, claimId);
        List<ReadingRecord> readings = statement == null ? List.of() : statement.readings();
        return new Provenance(
                claim,
                passages(text(article.id()), claim.evidence()),
                article,
                claim.language(),
                claim.rule(),
                claim.reasons(),
                finders.isEmpty() ? null : finders.getFirst().run(),
                finders,
                statement,
                reading == null ? null : reading.id(),
                claims(readings.stream().filter(r -> r.equals(reading)).toList(), claimId),
                claims(readings.stream().filter(r -> !r.equals(reading)).toList(), claimId));
    }

    public StatementProvenance statementProvenance(String id) {
        StatementRecord statement = statement(id);
        List<StatementProvenance.Borne> readings =
                statement.readings().stream()
                        .sorted(Comparator.comparingInt(ReadingRecord::support).reversed())
                        .map(r -> new StatementProvenance.Borne(r, claims(List.of(r), "")))
                        .toList();
        return new StatementProvenance(statement, readings);
    }

    private List<ClaimRecord> claims(List<ReadingRecord> readings, String except) {
        return readings.stream()
                .flatMap(reading -> reading.claims().stream())
                .filter(id -> !id.equals(except))
                .map(archive::claim)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ClaimRecord::language).thenComparing(ClaimRecord::id))
                .toList();
    }

    private static @Nullable ReadingRecord reading(
            @Nullable StatementRecord statement, String claimId) {
        if (statement == null) {
            return null;
        }
        return statement.readings().stream()
                .filter(reading -> reading.claims().contains(claimId))
                .findFirst()
                .orElse(null);
    }

    private static List<Provenance.Passage> passages(String text, List<Evidence> evidence) {
        CodePoints codePoints = CodePoints.of(text);
        return evidence.stream().map(piece -> passage(text, codePoints, piece)).toList();
    }

    private static Provenance.Passage passage(String text, CodePoints codePoints, Evidence piece) {
        int from = codePoints.toUtf16(Math.max(0, piece.start() - CONTEXT));
        int start = codePoints.toUtf16(piece.start());
        int end = codePoints.toUtf16(piece.end());
        int to = codePoints.toUtf16(Math.min(codePoints.length(), piece.end() + CONTEXT));
        return new Provenance.Passage(
                text.substring(from, start),
                text.substring(start, end),
                text.substring(end, to),
                piece.start(),
                piece.end());
    }

    private ProblemException missingArticle(String id) {
        Optional<String> tombstone = archive.tombstone(id);
        if (tombstone.isPresent()) {
            return new ProblemException(
                            ProblemCode.RETRACTED,
                            "The article %s was retracted at %s.".formatted(id, tombstone.get()))
                    .with("retractedAt", tombstone.get());
        }
        return unknown("article", id);
    }

    private static ProblemException unknown(String sort, String id) {
        return new ProblemException(
                ProblemCode.UNKNOWN_ID, "There is no %s \"%s\".".formatted(sort, id));
    }
}
