package org.polygraph.graph;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.polygraph.graph.record.ArticleRecord;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that is stored, for others to read: a ZIP with the data, and with {@code description.ttl},
 * which says in VoID and DCAT what the data are.
 */
final class Export {

    /** What the RDF is written with. */
    private static final Map<String, String> PREFIXES =
            new TreeMap<>(
                    Map.of(
                            "pg", Vocabulary.PG,
                            "rel", Vocabulary.REL,
                            "rdf", Vocabulary.RDF,
                            "rdfs", Vocabulary.RDFS,
                            "xsd", Vocabulary.XSD,
                            "schema", Vocabulary.SCHEMA,
                            "oa", Vocabulary.OA,
                            "prov", Vocabulary.PROV,
                            "skos", Vocabulary.SKOS));

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .withConfigOverride(
                            BigDecimal.class,
                            o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .build();

    private final Iris iris;
    private final DatasetGraph dataset;
    private final RelationCatalog relations;
    private final String created;
    private final List<ExportReport.File> files = new ArrayList<>();
    private final BackupFile.Counts counts = new BackupFile.Counts();
    private final TreeSet<String> languages = new TreeSet<>();

    /** An article's record with its text, so that a line can be sent to another store. */
    private record WithText(@JsonUnwrapped ArticleRecord article, String text) {}

    Export(Iris iris, DatasetGraph dataset, RelationCatalog relations, String created) {
        this.iris = iris;
        this.dataset = dataset;
        this.relations = relations;
        this.created = created;
    }

    /** The stream is flushed and not closed. */
    ExportReport write(ExportFormat format, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        switch (format) {
            case NQUADS ->
                    file(
                            zip,
                            "polygraph.nq",
                            "application/n-quads",
                            to -> quads(to, RDFFormat.NQUADS_UTF8));
            case TRIG ->
                    file(
                            zip,
                            "polygraph.trig",
                            "application/trig",
                            to -> quads(to, RDFFormat.TRIG_BLOCKS));
            case TURTLE -> file(zip, "polygraph.ttl", "text/turtle", this::triples);
            case JSONL -> records(zip);
        }
        countWhatWasNotWritten(format);
        zip.putNextEntry(new ZipEntry("description.ttl"));
        zip.write(
                new ExportDescription(iris, created, counts, languages, files)
                        .turtle()
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        out.flush();
        return new ExportReport(counts.articles, counts.claims, List.copyOf(files));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void file(ZipOutputStream zip, String name, String mediaType, Content content)
            throws IOException {
        MessageDigest sha256 = BackupFile.sha256();
        zip.putNextEntry(new ZipEntry(name));
        Counting out = new Counting(new DigestOutputStream(zip, sha256));
        content.writeTo(out);
        out.flush();
        zip.closeEntry();
        files.add(
                new ExportReport.File(
                        name, mediaType, out.written, HexFormat.of().formatHex(sha256.digest())));
    }

    private void count(Quad quad) {
        counts.count(quad);
        if (quad.getPredicate().equals(Vocabulary.IN_LANGUAGE)) {
            languages.add(quad.getObject().getLiteralLexicalForm());
        }
    }

    private void countWhatWasNotWritten(ExportFormat format) {
        if (format == ExportFormat.JSONL) {
            BackupFile.all(iris, dataset).forEachRemaining(this::count);
        }
    }

    // ---- RDF

    private void quads(OutputStream out, RDFFormat format) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        if (format == RDFFormat.TRIG_BLOCKS) {
            PREFIXES.forEach(writer::prefix);
        }
        for (Iterator<Quad> quads = BackupFile.all(iris, dataset); quads.hasNext(); ) {
            Quad quad = quads.next();
            count(quad);
            writer.quad(quad);
        }
        writer.finish();
    }

    private void triples(OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        PREFIXES.forEach(writer::prefix);
        for (Iterator<Quad> quads = BackupFile.all(iris, dataset); quads.hasNext(); ) {
            Quad quad = quads.next();
            count(quad);
            Triple triple = quad.asTriple();
            writer.triple(triple);
        }
        writer.finish();
    }

    // ---- records

    private void records(ZipOutputStream zip) throws IOException {
        StoreReader reader = new StoreReader(iris, dataset, relations);
        IndexSource source = new IndexSource(iris, dataset, relations);
        List<String> articles = reader.articleIds();
        TreeSet<String> entities = new TreeSet<>();
        lines(
                zip,
                "articles.jsonl",
                articles,
                id ->
                        List.of(
                                new WithText(
                                        reader.article(id).orElseThrow(),
                                        reader.text(id).orElseThrow())));
        lines(
                zip,
                "claims.jsonl",
                articles,
                id -> {
                    var article = java.util.Objects.requireNonNull(source.article(id));
                    article.entities().forEach(entity -> entities.add(entity.id()));
                    return article.claims().stream().map(claim -> claim.claim()).toList();
                });
        lines(
                zip,
                "statements.jsonl",
                source.statementIds(),
                id -> List.of(reader.statement(id).orElseThrow()));
        lines(
                zip,
                "stories.jsonl",
                reader.stories().ids(),
                id -> List.of(reader.story(id).orElseThrow()));
        lines(
                zip,
                "entities.jsonl",
                entities,
                id -> source.entity(id).map(List::of).orElse(List.of()));
    }

    private interface Lines {
        List<?> of(String id);
    }

    private void lines(ZipOutputStream zip, String name, Iterable<String> ids, Lines lines)
            throws IOException {
        file(
                zip,
                name,
                "application/x-ndjson",
                out -> {
                    for (String id : ids) {
                        for (Object line : lines.of(id)) {
                            out.write(JSON.writeValueAsBytes(line));
                            out.write('\n');
                        }
                    }
                });
    }

    /** Collects small writes, and does not pass on that it is closed. */
    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private final byte[] buffer = new byte[1 << 16];
        private int filled;
        private long written;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == buffer.length) {
                flush();
            }
            buffer[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > buffer.length - filled) {
                flush();
            }
            if (length > buffer.length) {
                out.write(bytes, offset, length);
                written += length;
                return;
            }
            System.arraycopy(bytes, offset, buffer, filled, length);
            filled += length;
        }

        @Override
        public void flush() throws IOException {
            out.write(buffer, 0, filled);
            written += filled;
            filled = 0;
        }
    }
}
