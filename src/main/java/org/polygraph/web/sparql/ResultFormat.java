package org.polygraph.web.sparql;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.BrowserRequests;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.springframework.http.MediaType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How results of queries are written: tables (and yes or no) in four formats, graphs in four. */
enum ResultFormat {
    JSON(
            true,
            "json",
            ResultSetLang.RS_JSON,
            "application/sparql-results+json",
            "application/json"),
    XML(
            true,
            "xml",
            ResultSetLang.RS_XML,
            "application/sparql-results+xml",
            "application/xml",
            "text/xml"),
    CSV(true, "csv", ResultSetLang.RS_CSV, "text/csv"),
    TSV(true, "tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),

    TURTLE(false, "turtle", RDFLanguages.TURTLE, "text/turtle", "application/x-turtle"),
    N_TRIPLES(false, "ntriples", RDFLanguages.NTRIPLES, "application/n-triples", "text/plain"),
    JSON_LD(false, "jsonld", RDFLanguages.JSONLD, "application/ld+json", "application/json"),
    RDF_XML(
            false,
            "rdfxml",
            RDFLanguages.RDFXML,
            "application/rdf+xml",
            "application/xml",
            "text/xml");

    private final boolean table;
    private final String parameter;
    private final Lang lang;
    private final List<MediaType> mediaTypes;

    ResultFormat(boolean table, String parameter, Lang lang, String... mediaTypes) {
        this.table = table;
        this.parameter = parameter;
        this.lang = lang;
        this.mediaTypes = Arrays.stream(mediaTypes).map(MediaType::parseMediaType).toList();
    }

    boolean isTable() {
        return table;
    }

    /** Its name in {@code ?format=}. */
    String parameter() {
        return parameter;
    }

    Lang lang() {
        return lang;
    }

    /** With the charset where the type does not imply it. */
    String contentType() {
        MediaType type = mediaTypes.getFirst();
        return type.getType().equals("text") ? type + ";charset=utf-8" : type.toString();
    }

    /** Whether it can say that a triple is meant and not asserted (RDF 1.2). */
    boolean hasTripleTerms() {
        return this != JSON_LD && this != RDF_XML;
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
        List<MediaType> accepted = BrowserRequests.accepted(accept);
        if (accepted.isEmpty()) {
            return table ? JSON : TURTLE;
        }
        for (MediaType type : accepted) {
            for (ResultFormat format : values()) {
                if (format.table == table
                        && format.mediaTypes.stream().anyMatch(type::isCompatibleWith)) {
                    return format;
                }
            }
        }
        throw new ProblemException(
                ProblemCode.NOT_ACCEPTABLE,
                "This query's result comes as %s.".formatted(offered(table)));
    }

    private static ResultFormat named(boolean table, String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        boolean known = false;
        for (ResultFormat format : values()) {
            boolean meant =
                    format.parameter.equals(name)
                            || name.equals("ttl") && format == TURTLE
                            || name.equals("nt") && format == N_TRIPLES
                            || format.mediaTypes.stream().anyMatch(t -> t.toString().equals(name));
            if (meant && format.table == table) {
                return format;
            }
            known |= meant;
        }
        throw new ProblemException(
                        known ? ProblemCode.NOT_ACCEPTABLE : ProblemCode.INVALID_PARAMETER,
                        "format is \"%s\"; this query's result comes as %s."
                                .formatted(name, offered(table)))
                .with("parameter", "format");
    }

    private static String offered(boolean table) {
        return Arrays.stream(values())
                .filter(format -> format.table == table)
                .map(format -> format.mediaTypes.getFirst() + " (" + format.parameter + ")")
                .collect(Collectors.joining(", "));
    }
}
