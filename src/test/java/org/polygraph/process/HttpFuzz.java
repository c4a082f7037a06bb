package org.polygraph.process;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random requests to a running service: bodies of every sort to every call that takes one,
 * parameters of any value to every list, queries made of those in {@code sparql/}. Each must be
 * answered with something else than 500, and without a word of the program's inside. {@code
 * HttpFuzz <seconds> [<seed>]} goes on as long as one likes.
 */
final class HttpFuzz {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What only the inside of the program says. */
    private static final Pattern LEAK =
            Pattern.compile(
                    "org\\.(polygraph|apache\\.(jena|lucene|tomcat|catalina)|springframework)\\."
                            + "|java\\.(lang|util|io|nio)\\.|jakarta\\.|tools\\.jackson"
                            + "|\\tat |\\.java:\\d|NullPointer|"
                            + machinePaths());

    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "text/plain; charset=utf-8",
                    "text/plain; charset=utf-16",
                    "text/plain; charset=x",
                    "text/html",
                    "application/json",
                    "application/x-ndjson",
                    "application/sparql-query",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "image/png",
                    "nonsense",
                    "a/b; c",
                    "*/*");

    private static final List<String> ACCEPTS =
            List.of(
                    "*/*",
                    "text/html",
                    "application/json",
                    "application/ld+json",
                    "text/turtle",
                    "application/n-triples",
                    "application/x-ndjson",
                    "text/csv;q=0.1, */*;q=0.01",
                    "application/sparql-results+xml",
                    "image/png",
                    ";;;",
                    "a/b;q=7");

    private static final List<String> LISTS =
            List.of(
                    "/claims",
                    "/statements",
                    "/articles",
                    "/stories",
                    "/entities",
                    "/sparql",
                    "/",
                    "/check",
                    "/docs");

    private static final List<String> THINGS =
            List.of(
                    "/claims",
                    "/statements",
                    "/articles",
                    "/stories",
                    "/entities",
                    "/claim",
                    "/statement",
                    "/article",
                    "/story",
                    "/entity",
                    "/nothing");

    private static final List<String> PARTS =
            List.of("", "", "/text", "/mentions", "/provenance", "/x", "/..", "%00", "/%2e%2e/");

    private static final List<String> PARAMETERS =
            List.of(
                    "subject",
                    "object",
                    "relation",
                    "language",
                    "unit",
                    "kind",
                    "min",
                    "max",
                    "from",
                    "to",
                    "modality",
                    "attributedTo",
                    "article",
                    "story",
                    "agreement",
                    "q",
                    "sort",
                    "page",
                    "size",
                    "cursor",
                    "facets",
                    "highlight",
                    "format",
                    "timeout",
                    "query",
                    "type",
                    "default-graph-uri",
                    "named-graph-uri",
                    "max-rows",
                    "text");

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "1000",
                    "1001",
                    "2147483648",
                    "9".repeat(400),
                    "1e999999999",
                    "-1E-999999999",
                    "NaN",
                    "0x10",
                    "1/0",
                    "true",
                    "null",
                    "en",
                    "zh-Hant",
                    "-",
                    "*",
                    "%",
                    "USD",
                    "2024",
                    "2024-13",
                    "2024-02-30/..",
                    "../..",
                    "9999999999-01",
                    "-value",
                    "value",
                    "article",
                    "disputed",
                    "asserted",
                    "money",
                    "\"",
                    "'",
                    "<script>alert(1)</script>",
                    "\u0000",
                    "\uD800",
                    "\uFFFF",
                    "😀",
                    "𝒳",
                    "ﷺ",
                    "\u202E",
                    "a b OR c",
                    "\"a",
                    "(((",
                    "[a",
                    "a*",
                    "~",
                    "\\",
                    "{}",
                    "id:x",
                    "http://a",
                    "file:///etc/passwd",
                    "urn:x",
                    "java:java.lang.System");

    private final ServiceProcess service;
    private final Random random;
    private final List<String> queries;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> found = new ArrayList<>();
    private List<String> ids = List.of("x");

    HttpFuzz(ServiceProcess service, long seed) throws IOException {
        this.service = service;
        this.random = new Random(seed);
        this.queries = queries();
    }

    public static void main(String[] args) throws Exception {
        long seconds = Long.parseLong(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.printf("%d s, seed %d%n", seconds, seed);
        Path folder = Files.createTempDirectory("polygraph-fuzz");
        try (ServiceProcess service = start(folder.resolve("store"))) {
            HttpFuzz fuzz = new HttpFuzz(service, seed);
            fuzz.prepare();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < end) {
                fuzz.run(100);
            }
            fuzz.end();
            System.out.println("answers by status: " + fuzz.statuses);
            fuzz.found.forEach(System.out::println);
            System.out.println(fuzz.found.size() + " found");
            System.exit(fuzz.found.isEmpty() ? 0 : 1);
        }
    }

    static ServiceProcess start(Path store) throws IOException {
        return ServiceProcess.start(store, "--polygraph.query-timeout=2s");
    }

    /** What is wrong with answers, each with the request that had it. */
    List<String> found() {
        return found;
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Something to ask for. */
    void prepare() throws IOException {
        for (int i = 0; i < 10; i++) {
            byte[] text = KilledService.text(i).getBytes(StandardCharsets.UTF_8);
            service.post("/articles", "text/plain", text);
        }
        List<String> some = new ArrayList<>(List.of("x", "%00", "a%2Fb", "😀"));
        for (String list : List.of("/articles", "/claims", "/statements", "/entities")) {
            for (JsonNode item : JSON.readTree(service.get(list + "?size=5").body()).get("items")) {
                some.add(item.get("id").asString());
            }
        }
        ids = some;
    }

    void run(int requests) {
        for (int i = 0; i < requests; i++) {
            try {
                request();
            } catch (IllegalArgumentException e) {
                // The client itself does not send such an address or header.
            } catch (UncheckedIOException | IOException e) {
                if (!service.isAlive()) {
                    throw new AssertionError("the service has ended", e);
                }
                // A connection that is cut is an answer in the middle of a stream.
            }
        }
    }

    /** How paths begin on this machine: of the program, the JDK, the user and temporary files. */
    private static String machinePaths() {
        Stream<String> settings =
                Stream.of("user.dir", "user.home", "java.io.tmpdir", "java.home")
                        .map(System::getProperty);
        Stream<String> classes =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.concat(settings, classes)
                .map(path -> Path.of(path).toAbsolutePath().normalize())
                .filter(path -> path.getNameCount() > 0)
                .map(path -> path.getRoot().resolve(path.getName(0)) + File.separator)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whether it still answers, and its store is whole. */
    void end() throws IOException {
        HttpResponse<String> report = service.post("/admin/verify", null, new byte[0]);
        if (report.statusCode() != 200
                || JSON.readTree(report.body()).get("faults").asLong() != 0) {
            found.add("the store is not whole: " + report.body());
        }
        byte[] text = "Samsung built a plant in Texas in 2021.".getBytes(StandardCharsets.UTF_8);
        if (service.post("/articles", "text/plain", text).statusCode() >= 300) {
            found.add("no article is taken any more");
        }
    }

    private void request() throws IOException {
        switch (random.nextInt(5)) {
            case 0 -> body();
            case 1 -> query();
            case 2 -> thing();
            default -> list();
        }
    }

    // ---- requests

    private void body() throws IOException {
        String path = any(List.of("/articles", "/articles", "/extract", "/check", "/sparql"));
        String type = any(TYPES);
        byte[] body = bytes(type);
        if (random.nextInt(4) == 0 && path.equals("/articles")) {
            path += "?" + parameters();
        }
        send("POST " + path + " " + type, path, b -> b.header("Content-Type", type), body);
    }

    private byte[] bytes(String type) {
        String sample =
                switch (random.nextInt(6)) {
                    case 0 -> KilledService.text(random.nextInt(50));
                    case 1 ->
                            "<html lang=\"%s\"><body><p>%s</p><table><tr><td>%s"
                                    .formatted(
                                            any(VALUES),
                                            KilledService.text(random.nextInt(50)),
                                            any(VALUES));
                    case 2 -> json();
                    case 3 -> json() + "\n" + json() + "\n\n" + any(VALUES) + "\n" + json();
                    case 4 -> any(VALUES).repeat(1 + random.nextInt(300));
                    default -> any(queries);
                };
        byte[] bytes =
                sample.getBytes(
                        type.endsWith("utf-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        int changes = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0;
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String json() {
        StringBuilder json = new StringBuilder("{");
        List<String> keys =
                List.of(
                        "text",
                        "html",
                        "url",
                        "title",
                        "language",
                        "published",
                        "story",
                        "id",
                        "x");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append('"').append(any(keys)).append("\":");
            json.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "null";
                        case 1 -> "7";
                        case 2 -> "[{}]";
                        case 3 -> JSON.writeValueAsString(any(VALUES).replace('\uD800', 'x'));
                        default -> JSON.writeValueAsString(KilledService.text(random.nextInt(50)));
                    });
        }
        return json.append(random.nextInt(20) == 0 ? "" : "}").toString();
    }

    private void list() throws IOException {
        String path = any(LISTS) + "?" + parameters();
        send("GET " + path, path, b -> b, null);
    }

    private void thing() throws IOException {
        String path = any(THINGS) + "/" + any(ids) + any(PARTS);
        if (random.nextBoolean()) {
            path += "?" + parameters();
        }
        send("GET " + path, path, b -> b, null);
    }

    private String parameters() {
        StringBuilder parameters = new StringBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i <= count; i++) {
            String value = random.nextInt(4) == 0 ? any(ids) : any(VALUES);
            parameters.append(i == 0 ? "" : "&").append(any(PARAMETERS)).append('=');
            parameters.append(
                    random.nextInt(12) == 0
                            ? any(List.of("%", "%zz", "%ff%fe", "%00"))
                            : encoded(value));
        }
        return parameters.toString();
    }

    // ---- queries

    private static List<String> queries() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sparql"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                all.add(Files.readString(file));
            }
        }
        return all;
    }

    /** Tokens of SPARQL that a random place of a query is filled with. */
    private static final List<String> TOKENS =
            List.of(
                    "{",
                    "}",
                    "(",
                    ")",
                    ".",
                    ";",
                    ",",
                    "?x",
                    "?claim",
                    "*",
                    "+",
                    "|",
                    "/",
                    "^",
                    "!",
                    "a",
                    "<<(",
                    ")>>",
                    "<<",
                    ">>",
                    "{|",
                    "|}",
                    "UNION",
                    "OPTIONAL",
                    "MINUS",
                    "FILTER",
                    "FILTER EXISTS",
                    "NOT EXISTS",
                    "BIND(1/0 AS ?b)",
                    "VALUES ?x { 1 }",
                    "SERVICE <http://127.0.0.1:1/>",
                    "GRAPH ?g",
                    "FROM <file:///etc/passwd>",
                    "GROUP BY ?x",
                    "HAVING(COUNT(*) > 1)",
                    "ORDER BY DESC(?x)",
                    "LIMIT 0",
                    "LIMIT 99999999999999999999",
                    "OFFSET -1",
                    "DISTINCT",
                    "REDUCED",
                    "CONSTRUCT { ?s ?p ?o }",
                    "DESCRIBE *",
                    "ASK",
                    "SELECT (SUM(?x) AS ?y)",
                    "REGEX(?x, \"(a+)+$\")",
                    "REPLACE(?x, \"[\", \"$9\")",
                    "STRDT(?x, ?y)",
                    "IRI(\"a b\")",
                    "SUBSTR(?x, -9, 99)",
                    "STRLANG(\"a\", \"\")",
                    "\"a\"@en--rtl",
                    "\"2024-13-45\"^^<http://www.w3.org/2001/XMLSchema#date>",
                    "1e999",
                    "'''",
                    "\"",
                    "\\u0000",
                    "# comment",
                    "PREFIX : <x>",
                    "BASE <..>",
                    "<java:java.lang.Runtime>(1)",
                    "LOAD <file:///etc/passwd>",
                    "INSERT DATA { <a> <b> <c> }",
                    "DROP ALL",
                    "VERSION \"1.2\"",
                    "LATERAL { ?s ?p ?o }",
                    "UNFOLD(?x AS ?y)",
                    "😀",
                    "\u0000");

    private void query() throws IOException {
        List<String> tokens =
                new ArrayList<>(List.of(any(queries).split("(?<=\\s)|(?=[\\s(){}.;,])")));
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.set(at, any(TOKENS) + " ");
                case 2 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())) + " ");
                default -> tokens.add(at, " " + any(TOKENS) + " ");
            }
            if (tokens.isEmpty()) {
                tokens.add(" ");
            }
        }
        String query = String.join("", tokens);
        if (random.nextBoolean()) {
            byte[] body = query.getBytes(StandardCharsets.UTF_8);
            String path = "/sparql" + (random.nextInt(4) == 0 ? "?" + parameters() : "");
            send(
                    "POST " + path + " " + query,
                    path,
                    b -> b.header("Content-Type", "application/sparql-query"),
                    body);
            return;
        }
        String path = "/sparql?query=" + encoded(query);
        send("GET /sparql " + query, path, b -> b, null);
    }

    // ---- answers

    private interface Headers {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }

    private void send(String what, String path, Headers headers, byte @Nullable [] body)
            throws IOException {
        HttpRequest.Builder request = headers.on(service.request(path));
        String accept = any(ACCEPTS);
        request.header("Accept", accept);
        if (body != null) {
            request.POST(BodyPublishers.ofByteArray(body));
        }
        HttpResponse<String> response = service.send(request);
        statuses.merge(response.statusCode(), 1, Integer::sum);
        String shown = what + " Accept: " + accept + "\n  → " + response.statusCode() + " ";
        if (response.statusCode() == 500) {
            found.add(shown + head(response.body()) + reason());
        }
        if (response.statusCode() >= 400) {
            checkRefusal(shown, response, body);
        }
    }

    private void checkRefusal(String shown, HttpResponse<String> response, byte @Nullable [] body) {
        String said = response.body();
        var leak = LEAK.matcher(said);
        if (leak.find()
                && !shown.contains(leak.group())
                && (body == null
                        || !new String(body, StandardCharsets.UTF_8).contains(leak.group()))) {
            found.add(shown + "says “" + leak.group() + "”: " + head(said));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/problem+json")) {
            try {
                if (JSON.readTree(said).path("code").asString("").isEmpty()) {
                    found.add(shown + "has no code: " + head(said));
                }
            } catch (JacksonException e) {
                found.add(shown + "is no JSON: " + head(said));
            }
        }
    }

    /** What the service's log says last. */
    private String reason() throws IOException {
        List<String> lines = service.log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static String head(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
