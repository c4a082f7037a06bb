package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Loads a service from several sides, kills it at a random moment, starts it again on the same
 * store, and compares what it had acknowledged with what is there. {@code KilledService <kills>
 * [<seed>]} does it as often as one likes.
 */
final class KilledService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES = 40;
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    /** One start in so many is killed before it answers. */
    private static final int KILLED_AT_START = 5;

    private final Path store;
    private final Random random;
    private final AtomicInteger next = new AtomicInteger();

    /** What was acknowledged: id of an article → its text. */
    private final Map<String, String> stored = new ConcurrentHashMap<>();

    /** Retracted, and acknowledged so. */
    private final Set<String> retracted = ConcurrentHashMap.newKeySet();

    /** Asked to be retracted, without an answer. */
    private final Set<String> inDoubt = ConcurrentHashMap.newKeySet();

    KilledService(Path store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int kills = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.printf("%d kills, seed %d%n", kills, seed);
        Path folder = Files.createTempDirectory("polygraph-killed");
        long begin = System.nanoTime();
        KilledService test = new KilledService(folder.resolve("store"), seed);
        test.run(kills);
        System.out.printf(
                "%d kills survived in %d s: %d articles acknowledged, %d retracted, all as they"
                        + " were%n",
                kills,
                (System.nanoTime() - begin) / 1_000_000_000,
                test.stored.size(),
                test.retracted.size());
        System.exit(0);
    }

    /** Articles that were acknowledged and not retracted. */
    int articles() {
        return stored.size();
    }

    void run(int kills) throws IOException {
        for (int kill = 1; kill <= kills; kill++) {
            if (random.nextInt(KILLED_AT_START) == 0) {
                ServiceProcess early = ServiceProcess.begin(store);
                ServiceProcess.sleep(random.nextInt(6_000));
                early.kill();
                continue;
            }
            ServiceProcess service = ServiceProcess.start(store);
            try {
                compare(service, kill);
                load(service);
            } finally {
                service.kill();
            }
        }
        try (ServiceProcess service = ServiceProcess.start(store)) {
            compare(service, kills + 1);
        }
    }

    // ---- loading until the end

    private void load(ServiceProcess service) {
        List<Thread> loaders = new ArrayList<>();
        loaders.add(loader(() -> stream(service)));
        loaders.add(loader(() -> stream(service)));
        loaders.add(loader(() -> single(service)));
        loaders.add(loader(() -> retract(service)));
        awaitAcknowledgement(stored.size() + retracted.size());
        ServiceProcess.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        service.kill();
        for (Thread loader : loaders) {
            try {
                loader.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** On a slow machine the first takes its time, and a kill before it would test little. */
    private void awaitAcknowledgement(int before) {
        for (int i = 0; i < 3_000 && stored.size() + retracted.size() <= before; i++) {
            ServiceProcess.sleep(20);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Until the service does not answer any more. */
    private static Thread loader(Step step) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                while (true) {
                                    step.run();
                                }
                            } catch (IOException e) {
                                // It was killed.
                            }
                        });
    }

    private void single(ServiceProcess service) throws IOException {
        String text = text(next.getAndIncrement());
        HttpResponse<String> answer =
                service.post("/articles", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged(JSON.readTree(answer.body()), text);
    }

    private void stream(ServiceProcess service) throws IOException {
        List<String> texts =
                IntStream.range(0, LINES).mapToObj(i -> text(next.getAndIncrement())).toList();
        String lines =
                texts.stream()
                        .map(text -> JSON.writeValueAsString(Map.of("text", text)))
                        .collect(Collectors.joining("\n"));
        HttpResponse<InputStream> response;
        try {
            response =
                    service.client()
                            .send(
                                    service.request("/articles")
                                            .header("Content-Type", "application/x-ndjson")
                                            .POST(BodyPublishers.ofString(lines))
                                            .build(),
                                    BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        try (BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String text : texts) {
                String line = answers.readLine();
                if (line == null || !line.endsWith("}")) {
                    throw new IOException("the stream broke off");
                }
                acknowledged(JSON.readTree(line), text);
            }
        }
    }

    private void acknowledged(JsonNode article, String text) {
        assertThat(article.has("id")).as(article.toString()).isTrue();
        stored.put(article.get("id").asString(), text);
    }

    private void retract(ServiceProcess service) throws IOException {
        ServiceProcess.sleep(100);
        List<String> ids = new ArrayList<>(stored.keySet());
        if (ids.size() < 20) {
            // None to spare; and not to ask in a busy loop.
            service.get("/articles?size=1");
            return;
        }
        String id = ids.get(Math.floorMod(ids.size() * 31, ids.size() - 1));
        inDoubt.add(id);
        HttpResponse<String> answer = service.send(service.request("/articles/" + id).DELETE());
        if (answer.statusCode() == 204) {
            retracted.add(id);
            stored.remove(id);
            inDoubt.remove(id);
        }
    }

    // ---- what is there

    private void compare(ServiceProcess service, int kill) throws IOException {
        settleDoubts(service);
        for (var article : stored.entrySet()) {
            HttpResponse<String> text = service.get("/articles/" + article.getKey() + "/text");
            assertThat(text.statusCode())
                    .as("before kill %d: article %s", kill, article.getKey())
                    .isEqualTo(200);
            assertThat(text.body()).isEqualTo(article.getValue());
        }
        for (String id : retracted) {
            assertThat(service.get("/articles/" + id).statusCode()).isEqualTo(410);
        }
        // No half article, each quote in its text, and the index equal to the store.
        HttpResponse<String> report = service.post("/admin/verify", null, new byte[0]);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        JsonNode verified = JSON.readTree(report.body());
        assertThat(verified.get("faults").asLong())
                .as("before kill %d: %s", kill, report.body())
                .isZero();
        assertThat(verified.get("articles").asLong()).isGreaterThanOrEqualTo(stored.size());
        assertThat(total(service, "/claims?size=1")).isEqualTo(verified.get("claims").asLong());
        assertThat(service.log()).doesNotContain("cannot be used");
    }

    /** Whether a retraction that was not answered came through is for the store to say. */
    private void settleDoubts(ServiceProcess service) throws IOException {
        for (String id : Set.copyOf(inDoubt)) {
            if (service.get("/articles/" + id).statusCode() == 410) {
                retracted.add(id);
                stored.remove(id);
            }
            inDoubt.remove(id);
        }
    }

    private static long total(ServiceProcess service, String path) throws IOException {
        return JSON.readTree(service.get(path).body()).get("total").asLong();
    }

    // ---- articles

    private static final List<String> FIRMS =
            List.of("Samsung", "Nvidia", "Intel", "OpenAI", "Microsoft", "Siemens", "Toyota");

    /** A short article in one of five languages; the same number gives the same. */
    static String text(int number) {
        Random random = new Random(number);
        String firm = FIRMS.get(random.nextInt(FIRMS.size()));
        int year = 2000 + random.nextInt(400) / 10;
        int amount = 1 + random.nextInt(900);
        int percent = 1 + random.nextInt(90);
        String body =
                switch (random.nextInt(5)) {
                    case 0 ->
                            "%s invested $%d billion in %d. Revenue rose by %d%% a year.\n"
                                    .formatted(firm, amount, year, percent);
                    case 1 ->
                            "%s a investi %d milliards de dollars en %d. Le chiffre d'affaires a augmenté de %d %%.\n"
                                    .formatted(firm, amount, year, percent);
                    case 2 ->
                            "%s invirtió %d millones de dólares en %d. Los ingresos aumentaron un %d %%.\n"
                                    .formatted(firm, amount, year, percent);
                    case 3 ->
                            "%sは%d年に%d億ドルを投資した。売上高は%d%%増加した。\n"
                                    .formatted(firm, year, amount, percent);
                    default ->
                            "%s investierte %d Millionen Euro im Jahr %d. Der Umsatz stieg um %d Prozent.\n"
                                    .formatted(firm, amount, year, percent);
                };
        return "Report %d 😀\n\n%s".formatted(number, body);
    }
}
