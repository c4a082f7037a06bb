package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.graph.record.ClaimFilter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Backup, restore, verify, export and compact, on a real store of generated claims. */
class UpkeepTest {

    private static final int ARTICLES = 30;

    /** Which of them is retracted. */
    private static final int GONE = 5;

    @TempDir static Path filled;

    @TempDir Path folder;

    private final ClaimGenerator generator = new ClaimGenerator(Samples.IRIS, 3, 25);

    /** A store that tests leave as it is. */
    private static Path live;

    private static GraphStore open(Path at, AfterWrite afterWrite) {
        return GraphStore.open(StoreSettings.of(at, Samples.IRIS, afterWrite).withoutBackground());
    }

    private static void put(ClaimGenerator generator, GraphStore store, int from, int to) {
        IntStream.range(from, to)
                .mapToObj(n -> store.put(generator.article(n)))
                .toList()
                .forEach(answer -> assertThat(answer.join().created()).isTrue());
    }

    @BeforeAll
    static void fill() {
        live = filled.resolve("live");
        ClaimGenerator generator = new ClaimGenerator(Samples.IRIS, 3, 25);
        try (GraphStore store = open(live, new KeptByKey(Samples.IRIS))) {
            put(generator, store, 0, ARTICLES);
            store.retract(generator.article(GONE).id()).join();
        }
    }

    private static BackupManifest backup(GraphStore store, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return store.upkeep().backup(out);
        }
    }

    // ---- backup and restore

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws Exception {
        Path file = folder.resolve("backup.nq.gz");
        Path other = folder.resolve("other");
        List<String> quads;
        BackupManifest manifest;
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            manifest = backup(store, file);
            quads = store.dump();
            assertThat(manifest.quads()).isEqualTo(quads.size());
            assertThat(manifest.articles()).isEqualTo(ARTICLES - 1);
        }
        assertThat(Restore.into(other, file)).isEqualTo(manifest);
        try (GraphStore store = open(other, AfterWrite.NOTHING)) {
            assertThat(store.dump()).isEqualTo(quads);
            assertThat(store.upkeep().verify().first()).isEmpty();
            assertThat(store.claims(ClaimFilter.ALL, 0, 1).total()).isEqualTo(manifest.claims());
        }
        try (GraphStore store = open(other, new KeptByKey(Samples.IRIS))) {
            put(generator, store, ARTICLES, ARTICLES + 2);
        }
    }

    /** What is written meanwhile is in it as a whole or not at all. */
    @Test
    void aBackupWhileOthersWriteIsOneState() throws Exception {
        Path live = copyOfLive();
        List<Path> files = new ArrayList<>();
        try (GraphStore store = open(live, new KeptByKey(Samples.IRIS))) {
            AtomicInteger next = new AtomicInteger(ARTICLES);
            Thread writer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 12; i++) {
                                            int n = next.getAndIncrement();
                                            put(generator, store, n, n + 1);
                                        }
                                    });
            while (writer.isAlive() && files.size() < 20) {
                Path file = folder.resolve("backup" + files.size());
                backup(store, file);
                files.add(file);
            }
            writer.join();
            assertThat(next.get()).isEqualTo(ARTICLES + 12);
        }
        assertThat(files).isNotEmpty();
        for (Path file : List.of(files.getFirst(), files.getLast())) {
            Path restored = folder.resolve(file.getFileName() + "-restored");
            Restore.into(restored, file);
            try (GraphStore store = open(restored, AfterWrite.NOTHING)) {
                VerifyReport report = store.upkeep().verify();
                assertThat(report.first()).isEmpty();
                assertThat(report.claims()).isEqualTo(5 * report.articles());
            }
        }
    }

    @Test
    void aStoreThatHasSomethingIsNotRestoredInto() throws Exception {
        Path file = folder.resolve("backup.nq.gz");
        List<String> before;
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            backup(store, file);
            before = store.dump();
            assertThatThrownBy(() -> Restore.into(live, file))
                    .isInstanceOf(StoreInUseException.class);
        }
        assertThatThrownBy(() -> Restore.into(live, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty");
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            assertThat(store.dump()).isEqualTo(before);
        }
    }

    /** Cut off anywhere, or with any byte another: nothing is restored, and nothing is left. */
    @Test
    void aDamagedBackupIsRefusedAndLeavesNothing() throws Exception {
        Path file = folder.resolve("backup.nq.gz");
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            backup(store, file);
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(17);
        Path damaged = folder.resolve("damaged.nq.gz");
        for (int i = 0; i < 40; i++) {
            byte[] bytes =
                    i % 2 == 0
                            ? Arrays.copyOf(whole, i == 0 ? 0 : random.nextInt(whole.length))
                            : whole.clone();
            if (i % 2 == 1) {
                // The ten bytes of gzip's header say nothing of what is in it.
                bytes[10 + random.nextInt(bytes.length - 10)] ^= (byte) (1 + random.nextInt(255));
            }
            if (Arrays.equals(content(bytes), content(whole))) {
                continue; // a bit that deflate leaves unused
            }
            Files.write(damaged, bytes);
            Path other = folder.resolve("other");
            assertThatThrownBy(() -> Restore.into(other, damaged))
                    .as("damage %d", i)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot restore from " + damaged);
            assertThat(other).doesNotExist();
        }
        Files.writeString(damaged, "no gzip at all");
        assertThatThrownBy(() -> Restore.into(folder.resolve("other"), damaged))
                .hasMessageContaining("cannot restore from");
    }

    /** What a compressed file holds; null where it cannot be read to its end. */
    private static byte @Nullable [] content(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whoever has changed it can have compressed it anew, too. */
    @Test
    void aBackupWithOneMoreLineIsRefused() throws Exception {
        Path file = folder.resolve("backup.nq.gz");
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            backup(store, file);
        }
        String lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String changed :
                List.of(
                        lines.replaceFirst("\n<", "\n<urn:s> <urn:p> <urn:o> .\n<"),
                        lines.replaceFirst("quads=\\d+", "quads=1"),
                        lines.replaceFirst("format=1", "format=2"),
                        lines.substring(0, lines.lastIndexOf("# polygraph-backup-end")),
                        lines + "<urn:s> <urn:p> <urn:o> .\n",
                        lines.replaceFirst("# polygraph-backup ", "# another "))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new java.util.zip.GZIPOutputStream(bytes)) {
                out.write(changed.getBytes(StandardCharsets.UTF_8));
            }
            Files.write(file, bytes.toByteArray());
            assertThat(changed).isNotEqualTo(lines);
            assertThatThrownBy(() -> Restore.into(folder.resolve("other"), file))
                    .isInstanceOf(Exception.class);
            assertThat(folder.resolve("other")).doesNotExist();
        }
    }

    // ---- verify

    @Test
    void aStoreAsItIsWrittenIsWhole() {
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            VerifyReport report = store.upkeep().verify();
            assertThat(report.first()).isEmpty();
            assertThat(report.isWhole()).isTrue();
            assertThat(report.articles()).isEqualTo(ARTICLES - 1);
            assertThat(report.claims()).isEqualTo(5 * (ARTICLES - 1));
            assertThat(report.quotes()).isGreaterThanOrEqualTo(report.claims());
            assertThat(report.statements()).isPositive();
            assertThat(report.entities()).isPositive();
        }
    }

    /** Something else is wrong each time; the index is made of what is there. */
    @Test
    void whatIsWrongInTheStoreIsFound() {
        Node article = Nodes.iri(Samples.IRIS.article(generator.article(1).id()));
        Node statements = Nodes.iri(Samples.IRIS.statementsGraph());
        Map<String, java.util.function.Consumer<DatasetGraph>> harms = new HashMap<>();
        harms.put("text", d -> replace(d, article, Vocabulary.TEXT, "another"));
        harms.put("quote", d -> replace(d, article, Vocabulary.EXACT, "another"));
        harms.put("count", d -> replace(d, article, Pg.CLAIM_COUNT, "9"));
        harms.put("shape", d -> d.deleteAny(article, Node.ANY, Pg.MODALITY, Node.ANY));
        harms.put("statement", d -> d.deleteAny(statements, Node.ANY, Pg.STATEMENT, Node.ANY));
        harms.forEach(
                (code, harm) -> {
                    Path copy = folder.resolve("harmed-" + code);
                    copy(live, copy);
                    try (Database database = new Database(copy, Compaction.USUAL)) {
                        database.writable().executeWrite(() -> harm.accept(database.writable()));
                    }
                    try (GraphStore store = open(copy, AfterWrite.NOTHING)) {
                        VerifyReport report = store.upkeep().verify();
                        assertThat(report.isWhole()).isFalse();
                        assertThat(report.first())
                                .extracting(VerifyReport.Fault::code)
                                .contains(code);
                    }
                });
    }

    private static void replace(DatasetGraph d, Node graph, Node property, String value) {
        var quad = d.find(graph, Node.ANY, property, Node.ANY).next();
        d.delete(quad);
        String language = quad.getObject().getLiteralLanguage();
        d.add(
                graph,
                quad.getSubject(),
                property,
                language.isEmpty()
                        ? org.apache.jena.graph.NodeFactory.createLiteralDT(
                                value, quad.getObject().getLiteralDatatype())
                        : Nodes.text(value, language));
    }

    /** The store has lost and gained something behind the back of its index. */
    @Test
    void anIndexThatIsNotOfThisStoreIsFound() {
        Path live = copyOfLive();
        Node graph = Nodes.iri(Samples.IRIS.article(generator.article(2).id()));
        try (Database database = new Database(live, Compaction.USUAL)) {
            DatasetGraph d = database.writable();
            d.executeWrite(() -> replace(d, graph, Vocabulary.HEADLINE, "Another title"));
        }
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            assertThat(store.upkeep().verify().first())
                    .extracting(VerifyReport.Fault::code)
                    .contains("index");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aFlippedByteInAFileOfTheIndexIsFound(int eighth) throws Exception {
        Path live = copyOfLive();
        Path largest;
        try (Stream<Path> files = Files.list(live.resolve("index"))) {
            largest =
                    files.max(java.util.Comparator.comparingLong(f -> f.toFile().length()))
                            .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 8 * eighth] ^= 1;
        Files.write(largest, bytes);
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            // A byte of a header is found when the index is opened, which is made anew then.
            boolean remade =
                    !Files.exists(largest) || !Arrays.equals(Files.readAllBytes(largest), bytes);
            VerifyReport report = store.upkeep().verify();
            if (remade) {
                assertThat(report.first()).isEmpty();
            } else {
                assertThat(report.first())
                        .extracting(VerifyReport.Fault::code)
                        .contains("index-files");
            }
        }
    }

    // ---- export

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"NQUADS", "TRIG"})
    void anExportOfQuadsIsAllThereIs(ExportFormat format) throws Exception {
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            Map<String, byte[]> files = export(store, format);
            DatasetGraph read = DatasetGraphFactory.createGeneral();
            String name = format == ExportFormat.TRIG ? "polygraph.trig" : "polygraph.nq";
            Lang lang = format == ExportFormat.TRIG ? Lang.TRIG : Lang.NQUADS;
            RDFParser.fromString(text(files, name), lang).parse(read);
            assertThat(NQuads.sorted(read)).isEqualTo(store.dump());
            assertThat(text(files, "description.ttl"))
                    .contains("void:entities " + 5 * (ARTICLES - 1));
        }
    }

    @Test
    void anExportOfTriplesIsTheUnionOfAllGraphs() throws Exception {
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            Graph read =
                    RDFParser.fromString(
                                    text(export(store, ExportFormat.TURTLE), "polygraph.ttl"),
                                    Lang.TURTLE)
                            .toGraph();
            Set<String> triples = new java.util.TreeSet<>();
            store.inTransaction(
                    d -> {
                        BackupFile.all(Samples.IRIS, d)
                                .forEachRemaining(q -> triples.add(NQuads.line(q.asTriple())));
                        return d;
                    });
            assertThat(read.find().mapWith(NQuads::line).toSet()).isEqualTo(triples);
        }
    }

    @Test
    void anExportOfLinesHasEveryRecord() throws Exception {
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            Map<String, byte[]> files = export(store, ExportFormat.JSONL);
            assertThat(lines(files, "articles.jsonl")).hasSize(ARTICLES - 1);
            assertThat(lines(files, "claims.jsonl")).hasSize(5 * (ARTICLES - 1));
            assertThat(lines(files, "statements.jsonl"))
                    .hasSize((int) store.statements(ClaimFilter.ALL, 0, 1).total());
            assertThat(lines(files, "entities.jsonl"))
                    .hasSize((int) store.entities(null, null, 0, 1).total());
            assertThat(lines(files, "stories.jsonl")).hasSize((int) store.stories(0, 1).total());
            JsonNode article = lines(files, "articles.jsonl").getFirst();
            assertThat(store.text(article.get("id").asString()))
                    .contains(article.get("text").asString());
            assertThat(article.get("languageConfidence").isString()).isTrue();
        }
    }

    /** The description says of each file what can be looked up in the file itself. */
    @Test
    void theDescriptionIsRightOfEachFile() throws Exception {
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            for (ExportFormat format : ExportFormat.values()) {
                Map<String, byte[]> files = export(store, format);
                String description = text(files, "description.ttl");
                assertThat(RDFParser.fromString(description, Lang.TURTLE).toGraph().size())
                        .isGreaterThan(15);
                files.remove("description.ttl");
                assertThat(files).isNotEmpty();
                for (var file : files.entrySet()) {
                    String sha256 =
                            java.util.HexFormat.of()
                                    .formatHex(BackupFile.sha256().digest(file.getValue()));
                    assertThat(description)
                            .contains(
                                    "\"" + file.getKey() + "\"",
                                    "dcat:byteSize " + file.getValue().length + " ;",
                                    sha256);
                }
            }
        }
    }

    private static Map<String, byte[]> export(GraphStore store, ExportFormat format)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportReport report = store.upkeep().export(format, bytes);
        assertThat(report.claims()).isEqualTo(5 * (ARTICLES - 1));
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(
                java.util.Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(Map<String, byte[]> files, String name) {
        return text(files, name).lines().map(JsonMapper.shared()::readTree).toList();
    }

    // ---- compact

    @Test
    void compactingChangesNothing() throws Exception {
        Path live = copyOfLive();
        try (GraphStore store = open(live, new KeptByKey(Samples.IRIS))) {
            for (int n = ARTICLES; n < ARTICLES + 5; n++) {
                put(generator, store, n, n + 1);
            }
            List<String> before = store.dump();
            CompactionReport report = store.upkeep().compact().join();
            assertThat(report.after()).isPositive().isLessThanOrEqualTo(report.before());
            assertThat(store.dump()).isEqualTo(before);
            put(generator, store, ARTICLES + 5, ARTICLES + 6);
            assertThat(store.upkeep().verify().first()).isEmpty();
        }
        try (GraphStore store = open(live, AfterWrite.NOTHING)) {
            assertThat(store.upkeep().verify().isWhole()).isTrue();
        }
        try (Stream<Path> files = Files.list(live)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("tdb2-2")
                    .doesNotContain("tdb2-1");
        }
    }

    private Path copyOfLive() {
        Path copy = folder.resolve("copy");
        copy(live, copy);
        return copy;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
