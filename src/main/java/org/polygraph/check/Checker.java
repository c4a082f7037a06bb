package org.polygraph.check;

import org.polygraph.article.Submission;
import org.polygraph.collation.Relations;
import org.polygraph.graph.Archive;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.pipeline.IngestPipeline;

import java.util.List;

/** Holds the claims of a text against those of the archive. Stores nothing. */
public final class Checker {

    private final IngestPipeline pipeline;
    private final Archive archive;
    private final Relations relations;
    private final ReferenceFacts reference;
    private final VerdictReader verdicts;

    public Checker(
            IngestPipeline pipeline,
            Archive archive,
            Relations relations,
            ReferenceFacts reference) {
        this.pipeline = pipeline;
        this.archive = archive;
        this.relations = relations;
        this.reference = reference;
        this.verdicts = new VerdictReader(archive);
    }

    /**
     * Checks every claim found in a text.
     *
     * @throws org.polygraph.article.RejectedArticleException where nothing can be read from it
     */
    public CheckReport check(Submission text) {
        ArticleGraph found = pipeline.graphByRules(text);
        Asked asked = new Asked(archive);
        ClaimCheck check = new ClaimCheck(found, asked, relations, reference);
        List<CheckedClaim> checked =
                found.claims().stream()
                        .map(claim -> verdicts.read(claim, check.findings(claim)))
                        .toList();
        Siblings siblings = new Siblings(asked);
        return new CheckReport(
                found.article(),
                checked.stream().map(one -> besides(one, checked, siblings)).toList());
    }

    /** The same, where nothing was found of it, with what stands in its place. */
    private CheckedClaim besides(CheckedClaim checked, List<CheckedClaim> all, Siblings siblings) {
        List<Finding> found =
                checked.verdict() == Verdict.NOT_ENOUGH_INFO
                        ? siblings.find(checked.claim(), all)
                        : List.of();
        return found.isEmpty() ? checked : verdicts.read(checked.claim(), found);
    }
}
