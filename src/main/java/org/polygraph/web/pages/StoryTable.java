package org.polygraph.web.pages;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Statements × languages, as the story page shows them.
 *
 * @param columns a language each
 * @param disputed rows where versions differ
 * @param agreed rows that two or more languages say alike
 * @param single rows that one language says
 */
public record StoryTable(
        List<Column> columns, List<Row> disputed, List<Row> agreed, List<Row> single) {

    /** A language with its articles of the story. */
    public record Column(String language, List<ArticleRecord> articles) {}

    /**
     * A statement in each language.
     *
     * @param cells in the order of the columns
     */
    public record Row(StatementRecord statement, List<Cell> cells) {

        public long present() {
            return cells.stream().filter(cell -> !cell.said().isEmpty()).count();
        }
    }

    /**
     * What one language says of a statement.
     *
     * @param said nothing, or mostly one thing
     */
    public record Cell(String language, List<Said> said) {

        public Standing standing() {
            return said.stream()
                    .map(Said::standing)
                    .max(Comparator.naturalOrder())
                    .orElse(Standing.MISSING);
        }
    }

    /**
     * One reading in one language.
     *
     * @param claims those that bear it; none where its words alone do
     * @param passages of this language that bear it by their words
     */
    public record Said(
            ReadingRecord reading,
            List<ClaimRecord> claims,
            List<QuotedPassage> passages,
            Standing standing) {}

    /** How what a language says compares to the others. */
    public enum Standing {
        MISSING("–", "not said"),
        ALONE("•", "said once"),
        SAME("✓", "agrees"),
        MOST("✓", "as most say"),
        SPLIT("≠", "differs"),
        LOST("≠", "lost in this text"),
        ODD("≠", "odd one out");

        private final String symbol;
        private final String label;

        Standing(String symbol, String label) {
            this.symbol = symbol;
            this.label = label;
        }

        public String symbol() {
            return symbol;
        }

        public String label() {
            return label;
        }

        /** For the style sheet. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static StoryTable of(
            List<String> languages,
            List<ArticleRecord> articles,
            List<StatementRecord> statements,
            Map<String, ClaimRecord> claims) {
        List<Column> columns =
                languages.stream()
                        .map(
                                language ->
                                        new Column(
                                                language,
                                                articles.stream()
                                                        .filter(a -> a.language().equals(language))
                                                        .toList()))
                        .toList();
        List<Row> rows = statements.stream().map(s -> row(s, languages, claims)).toList();
        return new StoryTable(
                columns, of(rows, "disputed"), of(rows, "agreed"), of(rows, "single"));
    }

    private static List<Row> of(List<Row> rows, String agreement) {
        return rows.stream().filter(row -> row.statement().agreement().equals(agreement)).toList();
    }

    private static Row row(
            StatementRecord statement, List<String> languages, Map<String, ClaimRecord> claims) {
        return new Row(
                statement,
                languages.stream().map(language -> cell(language, statement, claims)).toList());
    }

    private static Cell cell(
            String language, StatementRecord statement, Map<String, ClaimRecord> claims) {
        List<Said> said = new ArrayList<>();
        for (ReadingRecord reading : statement.readings()) {
            if (!reading.languages().contains(language)) {
                continue;
            }
            List<ClaimRecord> bearing =
                    reading.claims().stream()
                            .map(claims::get)
                            .filter(Objects::nonNull)
                            .filter(claim -> claim.language().equals(language))
                            .toList();
            List<QuotedPassage> passages =
                    reading.passages().stream()
                            .filter(passage -> passage.language().equals(language))
                            .toList();
            said.add(new Said(reading, bearing, passages, standing(statement, reading)));
        }
        return new Cell(language, said);
    }

    /** The reading more articles bear than any other is that of most; without one it is a split. */
    static Standing standing(StatementRecord statement, ReadingRecord reading) {
        if (statement.agreement().equals("single")) {
            return Standing.ALONE;
        }
        if (!statement.agreement().equals("disputed")) {
            return Standing.SAME;
        }
        if (isLost(statement, reading)) {
            return Standing.LOST;
        }
        ReadingRecord most = most(statement);
        if (most == null) {
            return Standing.SPLIT;
        }
        return most.id().equals(reading.id()) ? Standing.MOST : Standing.ODD;
    }

    /** A reading nobody bears any more: the text has a piece of the amount, or none. */
    private static boolean isLost(StatementRecord statement, ReadingRecord reading) {
        return "lostNumber".equals(statement.kind())
                && reading.claims().isEmpty()
                && reading.quantity() == null;
    }

    private static @Nullable ReadingRecord most(StatementRecord statement) {
        int best = statement.readings().stream().mapToInt(ReadingRecord::support).max().orElse(0);
        List<ReadingRecord> strongest =
                statement.readings().stream().filter(r -> r.support() == best).toList();
        return strongest.size() == 1 ? strongest.getFirst() : null;
    }
}
