package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.cli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verbs of upkeep from the command line, on a store that a service has open, and after it. */
class UpkeepCommandsTest {

    @TempDir Path folder;

    private String said = "";

    private int run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int status = CommandLine.run(arguments, print, print);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void backedUpWhileServingRestoredAndWhole() throws Exception {
        Path store = folder.resolve("store");
        Path backup = folder.resolve("backup.nq.gz");
        Path restored = folder.resolve("restored");
        assertThat(run("verify", "--store", store)).isEqualTo(1);
        assertThat(said).contains("there is no store in").hasLineCount(1);
        try (ServiceProcess service = ServiceProcess.start(store)) {
            for (int i = 0; i < 12; i++) {
                byte[] text = KilledService.text(i).getBytes(StandardCharsets.UTF_8);
                assertThat(service.post("/articles", "text/plain", text).statusCode())
                        .isEqualTo(201);
            }
            anotherProcessIsRefused(store);
            assertThat(run("backup", "--to", backup, "--store", store)).isEqualTo(1);
            assertThat(said).contains("is in use", "--service").hasLineCount(1);
            assertThat(backup).doesNotExist();
            assertThat(run("backup", "--to", backup, "--service", service.address()))
                    .as(said)
                    .isZero();
            assertThat(said).contains("backed up 12 articles");
            assertThat(run("verify", "--service", service.address())).as(said).isZero();
            assertThat(said).contains("12 articles").contains(": whole");
            assertThat(run("compact", "--service", service.address())).as(said).isZero();
            Path zip = folder.resolve("export.zip");
            assertThat(
                            run(
                                    "export",
                                    "--to",
                                    zip,
                                    "--format",
                                    "trig",
                                    "--service",
                                    service.address()))
                    .as(said)
                    .isZero();
            assertThat(Files.size(zip)).isPositive();
            assertThat(run("restore", "--from", backup, "--store", store)).isEqualTo(1);
            assertThat(said).contains("is in use");
            assertThat(service.get("/articles?size=1").body()).contains("\"total\":12");
        }
        assertThat(run("verify", "--service", "http://127.0.0.1:9")).isEqualTo(1);
        assertThat(said).contains("no service answers");
        assertThat(run("restore", "--from", backup, "--store", store)).isEqualTo(1);
        assertThat(said).contains("is not empty").hasLineCount(1);
        assertThat(run("restore", "--from", backup, "--store", restored)).as(said).isZero();
        assertThat(run("verify", "--store", restored)).as(said).isZero();
        assertThat(said).contains("12 articles").contains(": whole");
        assertThat(run("compact", "--store", restored)).as(said).isZero();
        assertThat(run("export", "--to", folder.resolve("x"), "--format", "pdf")).isEqualTo(2);
    }

    private void anotherProcessIsRefused(Path store) throws Exception {
        try (ServiceProcess second = ServiceProcess.begin(store)) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log().lines().filter(line -> line.contains("in use")))
                    .as(second.log())
                    .hasSize(1);
            assertThat(second.log()).doesNotContain("\tat ");
        }
    }
}
