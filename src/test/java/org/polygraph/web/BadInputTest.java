package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whatever comes in that is wrong gets a problem document with its code, and changes nothing. */
class BadInputTest extends RunningService {

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/extract"})
    void emptyText(String path) throws Exception {
        assertProblem(post(path, "text/plain", ""), 422, "empty-text");
        assertProblem(post(path, "text/plain", " \n\u3000\n"), 422, "empty-text");
        assertProblem(post(path, "application/json", "{\"text\": \"\"}"), 422, "empty-text");
    }

    @Test
    void binaryFile() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertProblem(post("/articles", "text/plain", png), 422, "binary-content");
        assertProblem(post("/articles", "text/plain", "a\0b"), 422, "binary-content");
    }

    @Test
    void invalidUtf8NamesTheByte() throws Exception {
        byte[] latin1 = "Vingt mille café".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode problem =
                assertProblem(post("/articles", "text/plain", latin1), 400, "invalid-utf8");
        assertThat(problem.get("offset").asInt()).isEqualTo(15);
    }

    @Test
    void anotherCharsetIsReadWhereItIsNamed() throws Exception {
        byte[] body = "日本の半導体に投資した。".getBytes(Charset.forName("Shift_JIS"));
        HttpResponse<String> response = post("/extract", "text/plain; charset=Shift_JIS", body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("language").asString()).isEqualTo("ja");
        assertProblem(
                post("/extract", "text/plain; charset=klingon", body),
                415,
                "unsupported-media-type");
        assertProblem(
                post("/extract", "text/plain; charset=EUC-JP", new byte[] {'a', (byte) 0xff}),
                400,
                "invalid-charset");
    }

    @Test
    void tooLong() throws Exception {
        byte[] body = new byte[33 * 1024 * 1024];
        java.util.Arrays.fill(body, (byte) 'a');
        assertProblem(post("/articles", "text/plain", body), 413, "text-too-long");
    }

    /** Twenty megabytes are long and no error: repeats are marked, and the claim is made once. */
    @Test
    void twentyMegabytes() throws Exception {
        String line =
                "Ark Invest predicts that AI training costs will fall 75% a year until 2030.\n";
        String text = line.repeat(20 * 1024 * 1024 / line.length());
        JsonNode answer = json(post("/extract", "text/plain", text));
        assertThat(answer.get("claims").size()).isEqualTo(1);
        assertThat(answer.get("regions").get(0).get("kind").asString()).isEqualTo("repeat");
    }

    @Test
    void aLanguageNobodySupportsAndNoSentenceAtAll() throws Exception {
        JsonNode runes = json(post("/extract", "text/plain", "ᛁᚲ ᚹᛁᛚ ᚱᚢᚾᛟᛉ ᚠᚨᚺᛁᛞᛖ 75 ᛏᚨᛁᛖᚲᚨ"));
        assertThat(runes.get("language").asString()).isEqualTo("non");
        assertThat(runes.get("claims").valueStream())
                .as("no more than that a number stands beside words")
                .singleElement()
                .satisfies(
                        claim -> {
                            assertThat(claim.at("/relation/name").asString()).isEqualTo("reports");
                            assertThat(claim.get("confidence").asDouble()).isLessThan(0.2);
                        });
        JsonNode marks = json(post("/extract", "text/plain", "*** 1 2 3 ***"));
        assertThat(marks.get("language").asString()).isEqualTo("und");
        assertThat(marks.get("diagnostics").toString()).contains("unknown-language", "no-sentence");
        assertThat(marks.get("claims").isEmpty()).isTrue();
    }

    @Test
    void htmlWithoutText() throws Exception {
        assertProblem(
                post("/articles", "text/html", "<html><script>var a = 1;</script></html>"),
                422,
                "html-without-text");
    }

    @Test
    void malformedJsonNamesLineAndColumn() throws Exception {
        JsonNode problem =
                assertProblem(
                        post("/articles", "application/json", "{\"text\": \"a\",\n  x}"),
                        400,
                        "malformed-json");
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"text\": 7}",
                "{\"text\": \"a\", \"html\": \"b\"}",
                "{\"text\": \"a\", \"published\": \"yesterday\"}",
                "{\"text\": \"a\", \"language\": \"not a tag\"}"
            })
    void submissionsThatAreNone(String body) throws Exception {
        assertProblem(post("/articles", "application/json", body), 422, "invalid-submission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/nope",
                "/articles/nope/text",
                "/articles/nope/mentions",
                "/claims/nope",
                "/claims/nope/provenance",
                "/statements/nope",
                "/statements/nope/provenance",
                "/stories/nope",
                "/entities/nope",
                "/claim/nope",
                "/article/nope",
                "/claims/%22%3E%3Cscript%3E"
            })
    void unknownId(String path) throws Exception {
        assertProblem(get(path), 404, "unknown-id");
        assertProblem(
                send(request(path.replace("/text", "").replace("/mentions", "")).DELETE()),
                path.startsWith("/articles/") ? 404 : 405,
                path.startsWith("/articles/") ? "unknown-id" : "method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "/claims?size=100000, invalid-page-size",
        "/articles?size=0, invalid-page-size",
        "/stories?size=x, invalid-parameter",
        "/entities?page=-1, invalid-parameter",
        "/claims?min=seven, invalid-parameter",
        "/claims?modality=perhaps, invalid-parameter",
        "/statements?agreement=never, invalid-parameter",
        "/claims?from=yesterday, invalid-parameter",
        "/claims?to=2024-13, invalid-parameter",
        "/claims?from=2023-02-29, invalid-parameter",
        "/claims?sort=colour, invalid-parameter"
    })
    void parameters(String path, String code) throws Exception {
        assertProblem(get(path), 400, code);
    }

    @Test
    void methodsAndTypes() throws Exception {
        HttpResponse<String> put = send(request("/articles").PUT(BodyPublishers.ofString("x")));
        assertProblem(put, 405, "method-not-allowed");
        assertThat(put.headers().firstValue("Allow")).isPresent();
        assertProblem(post("/articles", "image/png", "x"), 415, "unsupported-media-type");
        assertProblem(
                send(request("/claims").header("Accept", "image/png")), 406, "not-acceptable");
        assertProblem(get("/nowhere"), 404, "unknown-address");
        assertProblem(post("/check", "application/json", "{}"), 422, "invalid-submission");
        assertProblem(post("/check", "text/plain", " "), 422, "empty-text");
        assertProblem(post("/check?format=csv", "text/plain", "x"), 400, "invalid-parameter");
    }

    @Test
    void wrongQueryNamesLineAndColumn() throws Exception {
        JsonNode problem =
                assertProblem(
                        get("/sparql?query=" + encoded("SELECT * {\n  ?s ?p }")),
                        400,
                        "sparql-syntax");
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asInt()).isEqualTo(9);
    }

    @Test
    void aBrowserGetsAPage() throws Exception {
        HttpResponse<String> response = page("/claims/%3Cscript%3E");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(response.body()).contains("unknown-id").doesNotContain("<script>");
    }

    @Test
    void aRefusedArticleLeavesTheStoreAsItWas() throws Exception {
        long before = json("/articles?size=1").get("total").asLong();
        post("/articles", "text/plain", new byte[] {'a', 0});
        post("/articles", "application/x-ndjson", "{\"text\":\"\"}\n{\"html\":\"<p></p>\"}\n{");
        assertThat(json("/articles?size=1").get("total").asLong()).isEqualTo(before);
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String code)
            throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("org.polygraph").doesNotContain("\tat ");
        return problem;
    }
}
