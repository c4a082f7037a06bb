package org.polygraph.graph.index;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.Highlight;
import org.polygraph.text.CodePoints;

import java.util.ArrayList;
import java.util.List;

/** Where in its quotes a claim has the words that were asked for. */
public final class Highlights {

    private Highlights() {}

    /** By their places; empty where no words are asked for. */
    public static List<Highlight> of(ClaimRecord claim, String question) {
        List<Highlight> found = new ArrayList<>();
        for (Evidence evidence : claim.evidence()) {
            CodePoints codePoints = CodePoints.of(evidence.exact());
            for (Words.Range range :
                    FullText.matches(evidence.exact(), claim.language(), question)) {
                found.add(
                        new Highlight(
                                evidence.start() + codePoints.fromUtf16(range.start()),
                                evidence.start() + codePoints.fromUtf16(range.end())));
            }
        }
        return found;
    }
}
