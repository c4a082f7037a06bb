package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.access.KeyFile;
import org.polygraph.access.Role;
import org.polygraph.cli.CommandLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Keys that are made and revoked from the command line count at once in the service that runs. */
@TestPropertySource(properties = "polygraph.seeds=false")
class KeysTest extends RunningService {

    private static final String TEXT = "Samsung built a plant in Texas in 2021.";

    @Value("${polygraph.keys}")
    @SuppressWarnings("NullAway.Init")
    Path keys;

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry registry) throws Exception {
        Path folder = Files.createTempDirectory("polygraph-keys");
        registry.add("polygraph.keys", () -> folder.resolve("keys").toString());
    }

    @Test
    void aKeyMayWhatItsRoleMayAndNothingOnceRevoked() throws Exception {
        Files.deleteIfExists(keys);
        assertThat(write("X-Nothing", "").statusCode()).isLessThan(300);
        String reader = create("reader", "read");
        String loader = create("loader", "ingest");
        String chief = create("chief", "admin");

        assertProblem(write("X-Nothing", ""), 401, "api-key-required");
        HttpResponse<String> refused = write("X-API-Key", reader);
        assertProblem(refused, 403, "role-not-sufficient");
        DescribedAnswers described = new DescribedAnswers(json("/openapi.json"));
        described.check("post", "/articles", refused);
        HttpResponse<String> loaded = write("X-API-Key", loader);
        assertThat(loaded.statusCode()).isLessThan(300);
        String path = "/articles/" + json(loaded).get("id").asString();
        assertProblem(delete(path, loader), 403, "role-not-sufficient");
        described.check("delete", "/articles/{id}", delete(path, loader));
        assertThat(delete(path, chief).statusCode()).isEqualTo(204);
        assertThat(get("/claims").statusCode()).isEqualTo(200);

        assertThat(run("keys", "list", "--keys", keys.toString()))
                .contains("loader\tingest\t")
                .doesNotContain(loader);
        run("keys", "revoke", "--name", "loader", "--keys", keys.toString());
        assertProblem(write("X-API-Key", loader), 401, "api-key-required");
        assertThat(write("Authorization", "Bearer " + chief).statusCode()).isEqualTo(201);
        assertThat(Files.readString(keys)).doesNotContain(chief);
        Files.delete(keys);
    }

    @Test
    void theLastKeysCountWhileTheFileCannotBeRead() throws Exception {
        Files.deleteIfExists(keys);
        String chief = create("chief", "admin");
        assertThat(write("X-API-Key", chief).statusCode()).isLessThan(300);
        Files.writeString(keys, "nonsense\n");
        assertProblem(write("X-Nothing", ""), 401, "api-key-required");
        assertThat(write("X-API-Key", chief).statusCode()).isLessThan(300);
        Files.delete(keys);
    }

    @Test
    void whoComesThroughAProxyIsNotThisMachine() throws Exception {
        Files.deleteIfExists(keys);
        assertProblem(write("X-Forwarded-For", "127.0.0.1"), 403, "write-from-elsewhere");
        assertProblem(write("Forwarded", "for=127.0.0.1"), 403, "write-from-elsewhere");
        assertProblem(write("X-Real-IP", "127.0.0.1"), 403, "write-from-elsewhere");
        assertProblem(write("Via", "1.1 proxy"), 403, "write-from-elsewhere");
    }

    @Test
    void theFileIsItsOwnersOnly() throws Exception {
        Path file = Files.createTempDirectory("polygraph-keys").resolve("keys");
        new KeyFile(file).create("a", Role.READ);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(
                        CommandLine.run(
                                args("create", "--name", "a", "--role", "read", file),
                                sink(),
                                sink()))
                .isEqualTo(2);
        assertThat(
                        CommandLine.run(
                                args("create", "--name", "b", "--role", "king", file),
                                sink(),
                                sink()))
                .isEqualTo(2);
        assertThat(CommandLine.run(args("revoke", "--name", "c", file), sink(), sink()))
                .isEqualTo(2);
    }

    private String create(String name, String role) {
        return run("keys", "create", "--name", name, "--role", role, "--keys", keys.toString())
                .strip();
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = CommandLine.run(arguments, new PrintStream(out, true), sink());
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String[] args(Object... words) {
        String[] arguments = new String[words.length + 2];
        arguments[0] = "keys";
        for (int i = 0; i < words.length - 1; i++) {
            arguments[i + 1] = words[i].toString();
        }
        arguments[words.length] = "--keys";
        arguments[words.length + 1] = words[words.length - 1].toString();
        return arguments;
    }

    private static PrintStream sink() {
        return new PrintStream(PrintStream.nullOutputStream());
    }

    private HttpResponse<String> write(String header, String value) throws Exception {
        return send(
                request("/articles")
                        .header("Content-Type", "text/plain")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(TEXT)));
    }

    private HttpResponse<String> delete(String path, String key) throws Exception {
        return send(request(path).header("X-API-Key", key).DELETE());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("code").asString()).isEqualTo(code);
        if (status == 401) {
            assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }
}
