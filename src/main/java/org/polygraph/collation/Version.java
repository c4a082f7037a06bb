package org.polygraph.collation;

import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.text.CodePoints;
import org.polygraph.text.Quote;
import org.polygraph.text.Span;
import org.polygraph.text.TextAnchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An article as one version of a story.
 *
 * @param article without its text
 * @param text what all offsets count in, in code points
 * @param claims by position and id
 * @param entities ids of all entities it mentions, in claims or not
 * @param passages its body, in order
 */
record Version(
        ArticleRecord article,
        String text,
        List<ClaimRecord> claims,
        Set<String> entities,
        List<Passage> passages) {

    /** In the order of the text. */
    static final Comparator<ClaimRecord> IN_TEXT =
            Comparator.comparingInt(Version::start).thenComparing(ClaimRecord::id);

    Version {
        claims = claims.stream().sorted(IN_TEXT).toList();
        Set<String> all = new TreeSet<>(entities);
        claims.forEach(claim -> all.addAll(entities(claim)));
        entities = Set.copyOf(all);
        passages = List.copyOf(passages);
    }

    String id() {
        return article.id();
    }

    String language() {
        return article.language();
    }

    /** The text between two code point offsets. */
    String quote(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** A passage as it stands in the text. */
    Evidence evidence(Passage passage) {
        CodePoints codePoints = CodePoints.of(text);
        Span span =
                new Span(codePoints.toUtf16(passage.start()), codePoints.toUtf16(passage.end()));
        TextAnchor anchor = TextAnchor.describe(text, codePoints, span);
        Quote quote = anchor.quote();
        return new Evidence(
                quote.exact(), quote.prefix(), quote.suffix(), anchor.start(), anchor.end());
    }

    /** Where a claim stands: the amount where it has one, else its sentence. */
    static int start(ClaimRecord claim) {
        MentionRecord quantity = claim.quantity();
        return quantity == null ? claim.evidence().getFirst().start() : quantity.start();
    }

    /** Index of the passage a claim stands in, or -1. */
    int passage(ClaimRecord claim) {
        int at = Passage.at(passages, start(claim));
        return at >= 0 ? at : Passage.at(passages, claim.evidence().getFirst().start());
    }

    /** The claims, each in its place. */
    List<Said> said() {
        Conventions conventions = new Conventions(claims);
        List<Set<String>> here = entitiesByPassage();
        List<Said> said = new ArrayList<>();
        for (ClaimRecord claim : claims) {
            int at = passage(claim);
            said.add(
                    new Said(
                            claim,
                            conventions.admissible(claim),
                            at < 0 ? Set.of() : passages.get(at).signs(),
                            at < 0 ? entities(claim) : passages.get(at).entities(),
                            at < 0 ? entities(claim) : here.get(at),
                            entities,
                            at < 0 ? Wording.NONE : passages.get(at).wording()));
        }
        return said;
    }

    private List<Set<String>> entitiesByPassage() {
        List<Set<String>> here = new ArrayList<>();
        passages.forEach(passage -> here.add(new TreeSet<>(passage.entities())));
        for (ClaimRecord claim : claims) {
            int at = passage(claim);
            if (at >= 0) {
                here.get(at).addAll(entities(claim));
            }
        }
        return here;
    }

    private static Set<String> entities(ClaimRecord claim) {
        Set<String> ids = new TreeSet<>();
        ids.add(claim.subject().id());
        EntityRef object = claim.object();
        if (object != null) {
            ids.add(object.id());
        }
        EntityRef attributedTo = claim.attributedTo();
        if (attributedTo != null) {
            ids.add(attributedTo.id());
        }
        return ids;
    }
}
