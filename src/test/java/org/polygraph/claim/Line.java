package org.polygraph.claim;

import org.polygraph.article.Article;

/** One claim on one line, for reading. */
final class Line {

    private Line() {}

    static String of(Article article, Claim claim) {
        return "%s | %s(%s) %s %s %s %s | %s | by %s | %.2f | %s"
                .formatted(
                        claim.language(),
                        claim.subject().label(),
                        claim.subject().id(),
                        claim.relation().name(),
                        claim.object() == null ? "-" : claim.object().label(),
                        claim.quantity() == null
                                ? "-"
                                : claim.quantity().qualifier().label()
                                        + " "
                                        + claim.quantity().value()
                                        + " "
                                        + claim.quantity().unit(),
                        claim.time() == null
                                ? "-"
                                : claim.time().bound() + " " + claim.time().edtf(),
                        claim.modality().label(),
                        claim.attributedTo() == null ? "-" : claim.attributedTo().label(),
                        claim.confidence(),
                        claim.evidence().getFirst().of(article.text()));
    }
}
