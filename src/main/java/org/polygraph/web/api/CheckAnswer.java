package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.polygraph.check.CheckReport;
import org.polygraph.check.CheckedClaim;
import org.polygraph.check.Finding;
import org.polygraph.collation.Difference;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.graph.record.RelationRef;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A check as it is answered.
 *
 * @param language of the checked text
 * @param claims found in it, in its order
 * @param diagnostics of the checked text, such as an amount that has lost its digits
 */
record CheckAnswer(
        @JsonProperty("@context") String context,
        String language,
        BigDecimal languageConfidence,
        List<Checked> claims,
        List<DiagnosticRecord> diagnostics) {

    /**
     * A claim of the checked text: the keys of a claim, and what was found out.
     *
     * @param quote the words of the checked text, with offsets in it
     * @param evidence stored claims that bear on it, the weightiest first
     */
    record Checked(
            EntityRef subject,
            RelationRef relation,
            @Nullable EntityRef object,
            @Nullable MentionRecord quantity,
            @Nullable String time,
            @Nullable String timeBound,
            String modality,
            @Nullable EntityRef attributedTo,
            BigDecimal confidence,
            List<Evidence> quote,
            String verdict,
            String explanation,
            List<Found> evidence) {

        static Checked of(CheckedClaim checked) {
            ClaimRecord claim = checked.claim();
            return new Checked(
                    claim.subject(),
                    claim.relation(),
                    claim.object(),
                    claim.quantity(),
                    claim.time(),
                    claim.timeBound(),
                    claim.modality(),
                    claim.attributedTo(),
                    claim.confidence(),
                    claim.evidence(),
                    checked.verdict().label(),
                    checked.explanation(),
                    checked.findings().stream().map(Found::of).toList());
        }
    }

    /**
     * What is known and bears on it.
     *
     * @param direction {@code supports}, {@code contradicts} or {@code related}
     * @param differences labels of {@link Difference}
     * @param note what sets it apart, in words; empty where nothing does
     * @param claim as stored, with its quote, article and statement; null for a reference fact
     * @param reference a reference fact; null for a claim
     */
    record Found(
            String direction,
            List<String> differences,
            String note,
            @Nullable ClaimRecord claim,
            @Nullable ReferenceFact reference) {

        static Found of(Finding finding) {
            return new Found(
                    finding.bearing().direction().name().toLowerCase(Locale.ROOT),
                    finding.bearing().differences().stream()
                            .sorted()
                            .map(Difference::label)
                            .toList(),
                    finding.note(),
                    finding.claim(),
                    finding.fact());
        }
    }

    static CheckAnswer of(String context, CheckReport report) {
        return new CheckAnswer(
                context,
                report.text().language(),
                report.text().languageConfidence(),
                report.claims().stream().map(Checked::of).toList(),
                report.text().diagnostics());
    }
}
