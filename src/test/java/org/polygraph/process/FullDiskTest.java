package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No room: a write that cannot be is refused and says so, what was acknowledged stays, and the
 * store opens again.
 */
class FullDiskTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path folder;

    /** Every file system has free space that is less than this. */
    @Test
    void belowItsReserveTheServiceReadsAndDoesNotWrite() throws Exception {
        Path store = folder.resolve("store");
        String id;
        try (ServiceProcess service = ServiceProcess.start(store)) {
            id = JSON.readTree(post(service, 1).body()).get("id").asString();
        }
        try (ServiceProcess service =
                ServiceProcess.start(store, "--polygraph.reserve=1000000000MB")) {
            assertNoRoom(post(service, 2));
            HttpResponse<String> stream =
                    service.post(
                            "/articles",
                            "application/x-ndjson",
                            "{\"text\":\"Samsung built a plant.\"}\n"
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(stream.body()).contains("\"store-not-writable\"");
            assertThat(service.get("/articles/" + id).statusCode()).isEqualTo(200);
            assertThat(service.get("/articles?size=1").body()).contains("\"total\":1");
        }
        try (ServiceProcess service = ServiceProcess.start(store)) {
            assertThat(post(service, 2).statusCode()).isEqualTo(201);
            assertWhole(service, 2);
        }
    }

    /**
     * No file may grow beyond a limit of the process, as on a disk that is full in the middle of a
     * write.
     */
    @Test
    void aDiskThatIsFullInTheMiddleOfAWrite() throws Exception {
        assumeTrue(hasShell(), "no /bin/bash to limit the size of files with");
        Path store = folder.resolve("store");
        Map<String, String> acknowledged = new HashMap<>();
        try (ServiceProcess service = ServiceProcess.start(store)) {
            for (int i = 0; i < 3; i++) {
                keep(acknowledged, post(service, i), i);
            }
        }
        // Blocks of 1024 bytes: as large as the files of an empty store, and hardly more.
        List<String> limited = List.of("/bin/bash", "-c", "ulimit -f 8400; exec \"$@\"", "limited");
        int refused = 0;
        try (ServiceProcess service = ServiceProcess.begin(limited, store).awaitStart()) {
            for (int i = 3; i < 400 && refused < 3; i++) {
                HttpResponse<String> answer = post(service, i);
                if (answer.statusCode() < 300) {
                    keep(acknowledged, answer, i);
                } else {
                    assertNoRoom(answer);
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            assertThat(service.get("/articles?size=1").statusCode()).isEqualTo(200);
        }
        try (ServiceProcess service = ServiceProcess.start(store)) {
            for (var article : acknowledged.entrySet()) {
                assertThat(service.get("/articles/" + article.getKey() + "/text").body())
                        .isEqualTo(article.getValue());
            }
            assertThat(post(service, 1_000).statusCode()).isEqualTo(201);
            assertWhole(service, acknowledged.size() + 1);
        }
    }

    /** On a file system of its own, since to whoever is root no folder is read-only. */
    @Test
    void aDiskThatIsReadOnlyIsToldAtTheStart() throws Exception {
        Path store = folder.resolve("store");
        try (ServiceProcess service = ServiceProcess.start(store)) {
            assertThat(post(service, 1).statusCode()).isEqualTo(201);
        }
        List<String> readOnly =
                List.of(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "/bin/sh",
                        "-c",
                        "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec"
                                + " \"$@\"",
                        store.toString());
        assumeTrue(runs(readOnly, "true"), "no file system can be mounted read-only here");
        try (ServiceProcess service = ServiceProcess.begin(readOnly, store)) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.log().lines().filter(line -> line.startsWith("polygraph: ")))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("polygraph: cannot open the store " + store)
                    .endsWith("Read-only file system");
            assertThat(service.log()).doesNotContain("Exception");
        }
        try (ServiceProcess service = ServiceProcess.start(store)) {
            assertWhole(service, 1);
        }
    }

    private static boolean runs(List<String> before, String command) throws Exception {
        List<String> words = new ArrayList<>(before);
        words.add(command);
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasShell() {
        return Path.of("/bin/bash").toFile().canExecute();
    }

    private static HttpResponse<String> post(ServiceProcess service, int number)
            throws IOException {
        byte[] text = text(number).getBytes(StandardCharsets.UTF_8);
        return service.post("/articles", "text/plain", text);
    }

    /** Long, so that few of them fill a file. */
    private static String text(int number) {
        return KilledService.text(number) + "\n" + ("word" + number + " ").repeat(20_000);
    }

    private static void keep(Map<String, String> kept, HttpResponse<String> answer, int number) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        kept.put(JSON.readTree(answer.body()).get("id").asString(), text(number));
    }

    private static void assertNoRoom(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("store-not-writable");
    }

    private static void assertWhole(ServiceProcess service, int atLeast) throws IOException {
        JsonNode report = JSON.readTree(service.post("/admin/verify", null, new byte[0]).body());
        assertThat(report.get("faults").asLong()).as(report.toString()).isZero();
        assertThat(report.get("articles").asInt()).isGreaterThanOrEqualTo(atLeast);
    }
}
