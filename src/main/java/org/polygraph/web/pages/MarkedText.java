package org.polygraph.web.pages;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.RegionRecord;
import org.polygraph.text.CodePoints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An article's text, cut where claims, regions and diagnostics begin and end. */
public record MarkedText(List<Block> blocks) {

    /**
     * A region, or what lies between two.
     *
     * @param kind {@code body}, {@code boilerplate} or {@code repeat}
     * @param length in code points
     */
    public record Block(String kind, int length, List<Piece> pieces) {

        /** For the style sheet: its kind, or {@code gap} where it is nothing but space. */
        public String style() {
            return pieces.stream().allMatch(piece -> piece.text().isBlank()) ? "gap" : kind;
        }
    }

    /**
     * A stretch that the same marks cover.
     *
     * @param text as it stands
     * @param claimed whether a claim rests on it
     * @param endingClaims numbers of the claims whose last quote ends with it, to be shown after it
     * @param diagnostics that cover it
     * @param endingDiagnostics that end with it, to be told after it
     */
    public record Piece(
            String text,
            boolean claimed,
            List<Numbered> endingClaims,
            List<DiagnosticRecord> diagnostics,
            List<DiagnosticRecord> endingDiagnostics) {}

    /** A claim with its number on the page, from 1. */
    public record Numbered(int number, ClaimRecord claim) {}

    /** Numbers the claims by their order in the list. */
    static List<Numbered> numbered(List<ClaimRecord> claims) {
        return IntStream.range(0, claims.size())
                .mapToObj(i -> new Numbered(i + 1, claims.get(i)))
                .toList();
    }

    static MarkedText of(
            String text,
            List<Numbered> claims,
            List<RegionRecord> regions,
            List<DiagnosticRecord> diagnostics) {
        CodePoints codePoints = CodePoints.of(text);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        List<RegionRecord> inOrder =
                regions.stream().sorted(Comparator.comparingInt(RegionRecord::start)).toList();
        for (RegionRecord region : inOrder) {
            if (region.start() < at) {
                continue;
            }
            Cutter cutter = new Cutter(text, codePoints, claims, diagnostics);
            cutter.block("body", at, region.start(), blocks);
            cutter.block(region.kind(), region.start(), region.end(), blocks);
            at = region.end();
        }
        new Cutter(text, codePoints, claims, diagnostics)
                .block("body", at, codePoints.length(), blocks);
        return new MarkedText(blocks);
    }

    private record Cutter(
            String text,
            CodePoints codePoints,
            List<Numbered> claims,
            List<DiagnosticRecord> diagnostics) {

        void block(String kind, int start, int end, List<Block> blocks) {
            if (start >= end) {
                return;
            }
            List<Numbered> claimsHere = claims.stream().filter(c -> rests(c, start, end)).toList();
            List<DiagnosticRecord> diagnosticsHere =
                    diagnostics.stream()
                            .filter(d -> overlaps(d.start(), d.end(), start, end))
                            .toList();
            NavigableSet<Integer> cuts = new TreeSet<>(List.of(start, end));
            claimsHere.stream()
                    .flatMap(c -> c.claim().evidence().stream())
                    .forEach(quote -> cuts.addAll(List.of(quote.start(), quote.end())));
            diagnosticsHere.forEach(d -> cuts.addAll(List.of(d.start(), d.end())));
            List<Integer> within = List.copyOf(cuts.subSet(start, true, end, true));
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i + 1 < within.size(); i++) {
                pieces.add(piece(within.get(i), within.get(i + 1), claimsHere, diagnosticsHere));
            }
            blocks.add(new Block(kind, end - start, pieces));
        }

        private Piece piece(
                int start,
                int end,
                List<Numbered> claimsHere,
                List<DiagnosticRecord> diagnosticsHere) {
            List<DiagnosticRecord> covering =
                    diagnosticsHere.stream()
                            .filter(d -> overlaps(d.start(), d.end(), start, end))
                            .toList();
            return new Piece(
                    text.substring(codePoints.toUtf16(start), codePoints.toUtf16(end)),
                    claimsHere.stream().anyMatch(c -> rests(c, start, end)),
                    claimsHere.stream().filter(c -> end(c) == end).toList(),
                    covering,
                    covering.stream().filter(d -> d.end() == end).toList());
        }

        private static boolean rests(Numbered claim, int start, int end) {
            return claim.claim().evidence().stream()
                    .anyMatch(quote -> overlaps(quote.start(), quote.end(), start, end));
        }

        private static int end(Numbered claim) {
            return claim.claim().evidence().stream().mapToInt(Evidence::end).max().orElse(-1);
        }

        private static boolean overlaps(int start, int end, int from, int to) {
            return start < to && from < end;
        }
    }
}
