package org.polygraph.web.sparql;

import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How results of queries are written: tables (and yes or no) in four formats, graphs in six. */
enum ResultFormat {
    JSON(true, "json srj", "application/sparql-results+json", "application/json"),
    XML(true, "xml srx", "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV(true, "csv", "text/csv"),
    TSV(true, "tsv", "text/tab-separated-values"),

    TURTLE(false, "turtle ttl", "text/turtle", "application/x-turtle"),
    N_TRIPLES(false, "ntriples nt", "application/n-triples", "text/plain"),
    JSON_LD(false, "jsonld json", "application/ld+json", "application/json"),
    RDF_XML(false, "rdfxml rdf xml", "application/rdf+xml", "application/xml", "text/xml"),
    TRIG(false, "trig", "application/trig", "application/x-trig"),
    N_QUADS(false, "nquads nq", "application/n-quads");

    /** Media types of tables. */
    static final String TABLES =
            "application/sparql-results+json, application/sparql-results+xml, text/csv, "
                    + "text/tab-separated-values";

    /** Media types of graphs. */
    static final String GRAPHS =
            "text/turtle, application/n-triples, application/ld+json, application/rdf+xml";

    private final boolean table;
    private final List<String> names;
    private final List<MediaType> mediaTypes;

    ResultFormat(boolean table, String names, String... mediaTypes) {
        this.table = table;
        this.names = List.of(names.split(" "));
        this.mediaTypes = Arrays.stream(mediaTypes).map(MediaType::parseMediaType).toList();
    }

    boolean isTable() {
        return table;
    }

    /** With the charset where the type does not imply it. */
    String contentType() {
        MediaType type = mediaTypes.getFirst();
        return type.getType().equals("text") ? type + ";charset=utf-8" : type.toString();
    }

    /**
     * The format for a result of one sort.
     *
     * @param wanted value of {@code ?format=}: a name here or a media type; wins over {@code
     *     accept}
     * @param accept {@code Accept} header, or null
     */
    static ResultFormat choose(boolean table, @Nullable String wanted, @Nullable String accept) {
        if (wanted != null) {
            return named(table, wanted);
        }
        List<MediaType> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return table ? JSON : TURTLE;
        }
        Wish none = new Wish(0, 0, 0);
        ResultFormat best = table ? JSON : TURTLE;
        Wish wish = none;
        for (ResultFormat format : values()) {
            if (format.table == table && format.wish(ranges).compareTo(wish) > 0) {
                best = format;
                wish = format.wish(ranges);
            }
        }
        if (wish.equals(none)) {
            throw new ProblemException(
                    ProblemCode.NOT_ACCEPTABLE,
                    "This result comes as %s.".formatted(offered(table)));
        }
        return best;
    }

    /**
     * How much a format is wanted: by quality, then by how specific the range is that says so, then
     * by how early it stands.
     */
    private record Wish(double quality, int specificity, int earliness)
            implements Comparable<Wish> {

        private static final Comparator<Wish> ORDER =
                Comparator.comparingDouble(Wish::quality)
                        .thenComparingInt(Wish::specificity)
                        .thenComparingInt(Wish::earliness);

        @Override
        public int compareTo(Wish other) {
            return ORDER.compare(this, other);
        }
    }

    /** Of its media types, that which is wanted most. */
    private Wish wish(List<MediaType> ranges) {
        return mediaTypes.stream()
                .map(type -> wish(type, ranges))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What the most specific range says that fits (RFC 9110, section 12.5.1). */
    private static Wish wish(MediaType type, List<MediaType> ranges) {
        Wish wish = new Wish(0, 0, 0);
        for (int i = 0; i < ranges.size(); i++) {
            MediaType range = ranges.get(i);
            int specificity = range.isWildcardType() ? 1 : range.isWildcardSubtype() ? 2 : 3;
            if (range.includes(type) && specificity > wish.specificity) {
                wish = new Wish(range.getQualityValue(), specificity, ranges.size() - i);
            }
        }
        return wish.quality == 0 ? new Wish(0, 0, 0) : wish;
    }

    private static List<MediaType> ranges(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of();
        }
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private static ResultFormat named(boolean table, String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        boolean known = false;
        for (ResultFormat format : values()) {
            boolean meant =
                    format.names.contains(name)
                            || format.mediaTypes.stream().anyMatch(t -> t.toString().equals(name));
            if (meant && format.table == table) {
                return format;
            }
            known |= meant;
        }
        throw new ProblemException(
                        known ? ProblemCode.NOT_ACCEPTABLE : ProblemCode.INVALID_PARAMETER,
                        "format is \"%s\"; this result comes as %s."
                                .formatted(name, offered(table)))
                .with("parameter", "format");
    }

    private static String offered(boolean table) {
        return Arrays.stream(values())
                .filter(format -> format.table == table)
                .map(format -> format.mediaTypes.getFirst() + " (" + format.names.getFirst() + ")")
                .collect(Collectors.joining(", "));
    }
}
