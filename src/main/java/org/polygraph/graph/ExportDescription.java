package org.polygraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an export holds, in <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>.
 */
final class ExportDescription {

    private final Iris iris;
    private final String created;
    private final BackupFile.Counts counts;
    private final Collection<String> languages;
    private final List<ExportReport.File> files;

    ExportDescription(
            Iris iris,
            String created,
            BackupFile.Counts counts,
            Collection<String> languages,
            List<ExportReport.File> files) {
        this.iris = iris;
        this.created = created;
        this.counts = counts;
        this.languages = languages;
        this.files = files;
    }

    String turtle() {
        String distributions =
                files.stream().map(this::distribution).collect(Collectors.joining(" ,\n"));
        String tags =
                languages.stream().map(tag -> "\"" + tag + "\"").collect(Collectors.joining(" , "));
        return """
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX spdx: <http://spdx.org/rdf/terms#>
        PREFIX schema: <https://schema.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

        <%1$s/dataset> a dcat:Dataset , void:Dataset ;
            dct:title "Claims of news articles, with their quotes"@en ;
            dct:description "What each article asserts, as claims with exact quotes; statements and stories line them up across articles and languages."@en ;
            dct:issued "%2$s"^^xsd:dateTime ;
            %3$sdcat:landingPage <%1$s/> ;
            void:sparqlEndpoint <%1$s/sparql> ;
            void:uriSpace "%1$s/" ;
            void:triples %4$d ;
            void:vocabulary <%5$s> , <%6$s> , <%7$s> , <%8$s> ;
            void:classPartition [ void:class schema:NewsArticle ; void:entities %9$d ] ,
                [ void:class schema:Claim ; void:entities %10$d ] ;
            dcat:distribution
        %11$s .
        """
                .formatted(
                        iris.base(),
                        created,
                        tags.isEmpty() ? "" : "schema:inLanguage " + tags + " ;\n    ",
                        counts.quads,
                        Vocabulary.PG,
                        Vocabulary.SCHEMA,
                        Vocabulary.OA,
                        Vocabulary.PROV,
                        counts.articles,
                        counts.claims,
                        distributions);
    }

    private String distribution(ExportReport.File file) {
        return """
        [ a dcat:Distribution ; dct:title "%s" ; dcat:mediaType <https://www.iana.org/assignments/media-types/%s> ;
          dcat:byteSize %d ;
          spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "%s" ] ]\
        """
                .formatted(file.name(), file.mediaType(), file.bytes(), file.sha256());
    }
}
