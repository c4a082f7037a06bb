package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what collation makes of one story against what was planted in it. */
final class StoryScore {

    /** What became of a planted error. */
    enum Fate {
        FOUND,
        /** Lined up and in dispute, but called another kind. */
        OTHER_KIND,
        MISSED,
        /** Extraction has no claim there, in the odd version or in all the others. */
        NOT_EXTRACTED
    }

    /**
     * @param oddNamed whether the odd version stands alone in a reading that is not the first
     */
    record Found(StoryCase.Planted planted, Fate fate, boolean oddNamed) {}

    /** A statement said to be in conflict where nothing is planted. */
    record False(String story, Difference kind, StatementRecord statement) {}

    private final StoryCase story;
    private final Map<String, Version> byLanguage = new HashMap<>();
    private final Map<String, ClaimRecord> claims = new HashMap<>();
    private final List<StatementRecord> conflicts;
    private final List<Found> found = new ArrayList<>();
    private final List<False> wrong = new ArrayList<>();
    private final List<Difference> right = new ArrayList<>();

    StoryScore(StoryCase story, List<Version> versions, Collation collation) {
        this.story = story;
        for (Version version : versions) {
            byLanguage.put(version.language(), version);
            version.claims().forEach(claim -> claims.put(claim.id(), claim));
        }
        conflicts = collation.statements().values().stream().filter(s -> s.kind() != null).toList();
        story.errors().forEach(error -> found.add(look(error)));
        conflicts.forEach(this::judge);
    }

    List<Found> found() {
        return found;
    }

    List<False> wrong() {
        return wrong;
    }

    /** Kinds of the statements that are rightly in conflict. */
    List<Difference> right() {
        return right;
    }

    StoryCase story() {
        return story;
    }

    Map<String, ClaimRecord> claims() {
        return claims;
    }

    private Found look(StoryCase.Planted error) {
        List<StatementRecord> there = conflicts.stream().filter(s -> isAt(s, error)).toList();
        List<StatementRecord> same = there.stream().filter(s -> isOfKind(s, error)).toList();
        if (!same.isEmpty()) {
            return new Found(error, Fate.FOUND, same.stream().anyMatch(s -> isOddNamed(s, error)));
        }
        boolean extracted =
                has(error, error.odd())
                        && error.words().keySet().stream()
                                .anyMatch(l -> !l.equals(error.odd()) && has(error, l));
        if (!extracted) {
            return new Found(error, Fate.NOT_EXTRACTED, false);
        }
        return new Found(error, there.isEmpty() ? Fate.MISSED : Fate.OTHER_KIND, false);
    }

    /** Each kind of difference that a statement is said to have is right or wrong by itself. */
    private void judge(StatementRecord statement) {
        for (String label : statement.kinds()) {
            Difference kind = Difference.of(label);
            boolean planted =
                    story.errors().stream().anyMatch(e -> e.kind() == kind && isAt(statement, e));
            if (planted) {
                right.add(kind);
            } else {
                wrong.add(new False(story.name(), kind, statement));
            }
        }
    }

    private static boolean isOfKind(StatementRecord statement, StoryCase.Planted error) {
        return statement.kinds().contains(error.kind().label());
    }

    /** Whether a statement has what the odd version says there. */
    private boolean isAt(StatementRecord statement, StoryCase.Planted error) {
        return statement.readings().stream()
                .anyMatch(reading -> isAt(reading, error) || isWordsAt(statement, reading, error));
    }

    /** A reading by the words of the odd version alone is where the claims of the others are. */
    private boolean isWordsAt(
            StatementRecord statement, ReadingRecord reading, StoryCase.Planted error) {
        return reading.claims().isEmpty()
                && reading.languages().equals(List.of(error.odd()))
                && isOfKind(statement, error)
                && (isPassageAt(statement, reading, error)
                        || statement.readings().stream()
                                .flatMap(other -> other.claims().stream())
                                .map(claims::get)
                                .anyMatch(claim -> isAt(claim, error, claim.language())));
    }

    /** Without any claim, the amount or else the passage of the odd version must have the words. */
    private boolean isPassageAt(
            StatementRecord statement, ReadingRecord reading, StoryCase.Planted error) {
        Version version = byLanguage.get(error.odd());
        if (version == null || statement.readings().stream().anyMatch(r -> !r.claims().isEmpty())) {
            return false;
        }
        MentionRecord amount = reading.quantity();
        if (amount != null) {
            return overlaps(version, error, amount.start(), amount.end());
        }
        return reading.passages().stream()
                .map(QuotedPassage::evidence)
                .anyMatch(quoted -> overlaps(version, error, quoted.start(), quoted.end()));
    }

    private boolean isAt(ReadingRecord reading, StoryCase.Planted error) {
        boolean lost =
                error.kind() == Difference.LOST_NUMBER
                        && reading.languages().contains(error.odd())
                        && reading.quantity() == null
                        && String.valueOf(reading.note()).contains("of it");
        return lost
                || reading.claims().stream()
                        .map(claims::get)
                        .anyMatch(
                                claim ->
                                        claim.language().equals(error.odd())
                                                && isAt(claim, error, error.odd()));
    }

    private boolean isOddNamed(StatementRecord statement, StoryCase.Planted error) {
        return statement.readings().stream()
                .skip(1)
                .anyMatch(
                        reading ->
                                reading.languages().equals(List.of(error.odd()))
                                        && (isAt(reading, error)
                                                || isWordsAt(statement, reading, error)));
    }

    private boolean has(StoryCase.Planted error, String language) {
        Version version = byLanguage.get(language);
        if (version == null) {
            return false;
        }
        if (error.kind() == Difference.LOST_NUMBER && language.equals(error.odd())) {
            return version.article().diagnostics().stream()
                    .anyMatch(diagnostic -> isAt(diagnostic, version, error));
        }
        return version.claims().stream().anyMatch(claim -> isAt(claim, error, language));
    }

    private static boolean isAt(
            DiagnosticRecord diagnostic, Version version, StoryCase.Planted error) {
        return diagnostic.code().endsWith("-amount")
                && overlaps(version, error, diagnostic.start(), diagnostic.end());
    }

    /** Amounts must stand in the very words; what has none must have them in its sentence. */
    private boolean isAt(ClaimRecord claim, StoryCase.Planted error, String language) {
        Version version = byLanguage.get(language);
        if (version == null) {
            return false;
        }
        MentionRecord quantity = claim.quantity();
        boolean ofAmount =
                switch (error.kind()) {
                    case MAGNITUDE, CURRENCY, PERCENT, LOST_NUMBER -> true;
                    default -> false;
                };
        if (ofAmount) {
            return quantity != null && overlaps(version, error, quantity.start(), quantity.end());
        }
        Evidence evidence = claim.evidence().getFirst();
        return overlaps(version, error, evidence.start(), evidence.end());
    }

    private static boolean overlaps(Version version, StoryCase.Planted error, int start, int end) {
        String words = error.words().get(version.language());
        if (words == null) {
            return false;
        }
        String text = version.text();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int from = text.codePointCount(0, at);
            int to = from + words.codePointCount(0, words.length());
            if (start < to && from < end) {
                return true;
            }
        }
        return false;
    }
}
