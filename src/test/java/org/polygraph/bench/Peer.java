package org.polygraph.bench;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code @microsoft/recognizers-text-suite}, running in Node through {@code recognizers.mjs}. */
final class Peer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;

    /** Starts Node, for which {@code npm ci} has been run in {@code folder}. */
    Peer(Path folder) throws IOException {
        process =
                new ProcessBuilder("node", "recognizers.mjs")
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** The languages it has, as BCP 47 tags. */
    List<String> languages() {
        return ask(JSON.createObjectNode().put("op", "languages"))
                .get("languages")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    List<Answer> read(Case text) {
        ObjectNode request =
                JSON.createObjectNode()
                        .put("op", "read")
                        .put("language", text.language())
                        .put("text", text.text());
        @Nullable String published = text.published();
        if (published != null) {
            request.put("published", published);
        }
        return ask(request)
                .get("results")
                .valueStream()
                .flatMap(result -> SuiteAnswers.of(result, text.language()).stream())
                .toList();
    }

    /** How many seconds it takes for the texts, one after the other. */
    double seconds(String language, List<String> texts) {
        ObjectNode request = JSON.createObjectNode().put("op", "time").put("language", language);
        texts.forEach(request.putArray("texts")::add);
        return ask(request).get("seconds").asDouble();
    }

    private JsonNode ask(ObjectNode request) {
        try {
            requests.write(JSON.writeValueAsString(request) + "\n");
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("node has ended; was `npm ci` run?");
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new IllegalStateException(
                        answer.get("error").asString() + " at " + request.get("text"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
