package org.polygraph.collation;

import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.BareMagnitudes;
import org.polygraph.mention.BareMagnitudes.BareMagnitude;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts of which a version has only what is left: what extraction noticed as lost or displaced,
 * and magnitudes without a number where two other versions at least have the number.
 */
final class Losses {

    /** Versions that must have the number that a bare magnitude lacks. */
    private static final int WITNESSES = 2;

    /** So many must where the version itself has it elsewhere, and may be loose here. */
    private static final int STRONG = 3;

    /** "Millions" are fewer than a thousand of them. */
    private static final int DIGITS = 3;

    private final Columns columns;
    private final SortedMap<Integer, List<Slot>> slots;
    private final Collection<Slip> slips;

    /**
     * @param slots of each column
     * @param slips where to put what is found
     */
    Losses(Columns columns, SortedMap<Integer, List<Slot>> slots, Collection<Slip> slips) {
        this.columns = columns;
        this.slots = slots;
        this.slips = slips;
    }

    void find() {
        columns.versions().forEach(this::find);
    }

    private void find(Version version) {
        TreeMap<Integer, List<DiagnosticRecord>> lost = new TreeMap<>();
        for (DiagnosticRecord diagnostic : version.article().diagnostics()) {
            int passage = Passage.at(version.passages(), diagnostic.start());
            int column = columns.column(version, passage);
            if (column >= 0 && isLoss(diagnostic)) {
                lost.computeIfAbsent(column, _ -> new ArrayList<>()).add(diagnostic);
            }
        }
        lost.forEach((column, diagnostics) -> attach(version, column, diagnostics));
        for (int i = 0; i < version.passages().size(); i++) {
            int column = columns.column(version, i);
            if (column >= 0 && !lost.containsKey(column)) {
                findBare(version, version.passages().get(i), lacking(version, column));
            }
        }
    }

    private static boolean isLoss(DiagnosticRecord diagnostic) {
        return diagnostic.code().equals("lost-amount")
                || diagnostic.code().equals("displaced-amount");
    }

    private List<Slot> lacking(Version version, int column) {
        return slots.getOrDefault(column, List.of()).stream()
                .filter(Slot::hasAmount)
                .filter(slot -> !slot.hasAmountOf(version.id()))
                .toList();
    }

    /** A passage that lost fewer amounts than it lacks does not tell which of them it lost. */
    private void attach(Version version, int column, List<DiagnosticRecord> diagnostics) {
        List<Slot> lacking = lacking(version, column);
        if (distinctAmounts(lacking) > diagnostics.size()) {
            return;
        }
        DiagnosticRecord first =
                diagnostics.stream()
                        .min(
                                Comparator.comparing(DiagnosticRecord::code)
                                        .reversed()
                                        .thenComparing(DiagnosticRecord::start))
                        .orElseThrow();
        Passage passage = version.passages().get(Passage.at(version.passages(), first.start()));
        String quote = version.quote(first.start(), first.end());
        lacking.forEach(slot -> add(version, passage, slot, first.code(), quote));
    }

    private void add(Version version, Passage passage, Slot slot, String code, String quote) {
        slips.add(
                new Slip(
                        slot.statement(),
                        version.id(),
                        version.language(),
                        code,
                        quote,
                        "",
                        version.evidence(passage)));
    }

    private void findBare(Version version, Passage passage, List<Slot> lacking) {
        List<Slot> large =
                lacking.stream()
                        .filter(slot -> versions(slot) >= WITNESSES)
                        .filter(slot -> !isIn(passage, slot))
                        .toList();
        if (large.isEmpty()) {
            return;
        }
        String text = version.quote(passage.start(), passage.end());
        for (BareMagnitude bare : BareMagnitudes.in(text, version.language())) {
            List<Slot> fitting =
                    large.stream()
                            .filter(slot -> isOf(bare, slot))
                            .filter(slot -> isMissing(slot, version, bare))
                            .toList();
            if (!isRead(text, bare.span(), passage) && distinctAmounts(fitting) == 1) {
                fitting.forEach(
                        slot -> add(version, passage, slot, "lost-amount", bare.span().of(text)));
            }
        }
    }

    /** Whether a passage has the amount, though no claim was made of it. */
    private static boolean isIn(Passage passage, Slot slot) {
        return passage.wording().amounts().stream()
                .anyMatch(own -> OddAmount.agree(own, slot.amount()));
    }

    /** How many have its amount. */
    private static long versions(Slot slot) {
        return slot.members().stream()
                .filter(said -> !said.amounts().isEmpty())
                .map(Said::article)
                .distinct()
                .count();
    }

    /** Whether the version has the amount nowhere, or many others have it here, of money. */
    private static boolean isMissing(Slot slot, Version version, BareMagnitude bare) {
        return bare.money() && versions(slot) >= STRONG
                || slot.members().stream()
                        .map(said -> said.claim().quantity())
                        .noneMatch(amount -> amount != null && OddAmount.has(version, amount));
    }

    /** Whether a word for a magnitude is part of an amount that was read. */
    private static boolean isRead(String text, Span word, Passage passage) {
        int start = passage.start() + text.codePointCount(0, word.start());
        for (MentionRecord amount : passage.wording().amounts()) {
            if (amount.start() <= start && start < amount.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number and this word make the amount of a slot. */
    private static boolean isOf(BareMagnitude bare, Slot slot) {
        BigDecimal value = slot.amount().low();
        return bare.exponents().stream()
                .map(BigDecimal.ONE::scaleByPowerOfTen)
                .anyMatch(
                        unit ->
                                value.compareTo(unit) >= 0
                                        && value.compareTo(unit.scaleByPowerOfTen(DIGITS)) < 0);
    }

    private static int distinctAmounts(List<Slot> slots) {
        List<Amount> distinct = new ArrayList<>();
        for (Slot slot : slots) {
            Amount amount = slot.amount();
            if (distinct.stream()
                    .noneMatch(
                            other ->
                                    Comparison.of(amount, other, true).verdict()
                                            == Comparison.Verdict.AGREE)) {
                distinct.add(amount);
            }
        }
        return distinct.size();
    }
}
