package org.polygraph.mention;

import org.polygraph.article.Segment;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.FoldedText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds the cues of each sentence's language. */
final class CueRecogniser {

    private static final Comparator<CueLexicon.Hit> LONGEST_FIRST =
            Comparator.comparingInt((CueLexicon.Hit hit) -> hit.end() - hit.start())
                    .reversed()
                    .thenComparingInt(CueLexicon.Hit::start);

    /** The cues in a segment, where it is one of the body. */
    void recognise(FoldedText text, Segment segment, Consumer<Cue> found) {
        if (segment.isBody()) {
            CueLexicon.of(segment.language())
                    .ifPresent(lexicon -> recognise(text, segment, lexicon, found));
        }
    }

    private static void recognise(
            FoldedText text, Segment segment, CueLexicon lexicon, Consumer<Cue> found) {
        int from = text.indexOf(segment.span().start());
        int to = text.indexOf(segment.span().end());
        List<CueLexicon.Hit> hits =
                ModalEndings.of(segment.language())
                        .with(text, from, to, lexicon.scan(text, from, to));
        Exceptives exceptives = Exceptives.of(segment.language());
        for (CueLexicon.Hit hit : longest(exceptives.without(text, from, to, hits))) {
            if (hit.entry().meaning() instanceof CueMeaning.Ignored) {
                continue;
            }
            found.accept(
                    new Cue(
                            text.span(hit.start(), hit.end()),
                            hit.entry().meaning(),
                            hit.entry().derivation()));
        }
    }

    /**
     * Leaves out what lies inside a longer cue, but for the modality of a verb ("छंटनी करेगी").
     * Cues of one span all stay: they mean different things. Only cues that overlap are compared,
     * so that the cost grows with the text and not with its square.
     */
    private static List<CueLexicon.Hit> longest(List<CueLexicon.Hit> hits) {
        List<CueLexicon.Hit> kept = new ArrayList<>();
        List<CueLexicon.Hit> overlapping = new ArrayList<>();
        int end = 0;
        hits.sort(Comparator.comparingInt(CueLexicon.Hit::start));
        for (CueLexicon.Hit hit : hits) {
            if (hit.start() >= end) {
                keepLongest(overlapping, kept);
                overlapping.clear();
            }
            overlapping.add(hit);
            end = Math.max(end, hit.end());
        }
        keepLongest(overlapping, kept);
        kept.sort(Comparator.comparingInt(CueLexicon.Hit::start));
        return kept;
    }

    private static void keepLongest(List<CueLexicon.Hit> overlapping, List<CueLexicon.Hit> kept) {
        int first = kept.size();
        overlapping.sort(LONGEST_FIRST);
        for (CueLexicon.Hit hit : overlapping) {
            if (kept.subList(first, kept.size()).stream()
                    .noneMatch(other -> isInside(hit, other))) {
                kept.add(hit);
            }
        }
    }

    private static boolean isInside(CueLexicon.Hit hit, CueLexicon.Hit other) {
        boolean sameSpan = hit.start() == other.start() && hit.end() == other.end();
        return !sameSpan
                && other.start() <= hit.start()
                && hit.end() <= other.end()
                && !sayBoth(hit, other);
    }

    /** Whether one is what is said and the other how surely: the ending of a verb can do both. */
    private static boolean sayBoth(CueLexicon.Hit one, CueLexicon.Hit other) {
        return one.entry().meaning() instanceof ModalityCue
                        && other.entry().meaning() instanceof RelationCue
                || one.entry().meaning() instanceof RelationCue
                        && other.entry().meaning() instanceof ModalityCue;
    }
}
