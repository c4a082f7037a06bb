package org.polygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.llm.Endpoint;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The second extractor's settings: off by default, refused where they cannot be. */
class LanguageModelSettingsTest {

    private static final String PREFIX = "polygraph.extractor.llm";

    private static LanguageModelSettings settings(String... pairs) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(PREFIX + "." + pairs[i], pairs[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate(PREFIX, LanguageModelSettings.class);
    }

    @Test
    void nothingIsAskedByDefault() {
        assertThat(settings().endpoint()).isEmpty();
        assertThat(settings("base-url", " ", "model", "", "api-key", "").endpoint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434, http://localhost:11434/v1/chat/completions",
        "http://localhost:11434/, http://localhost:11434/v1/chat/completions",
        "https://api.example.org/v1, https://api.example.org/v1/chat/completions",
        "https://example.org/api/v1/, https://example.org/api/v1/chat/completions"
    })
    void theAddressThatIsAsked(String baseUrl, String address) {
        Endpoint endpoint = settings("base-url", baseUrl, "model", "m").endpoint().orElseThrow();

        assertThat(endpoint.address()).hasToString(address);
        assertThat(endpoint.key()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, localhost:11434",
        "base-url, ftp://example.org",
        "base-url, http://user:hunter2@example.org/v1",
        "base-url, http://user:hunter2@exa mple.org/v1",
        "base-url, https://example.org/v1?key=1",
        "base-url, not a url",
        "model, ''",
        "max-input-characters, 10",
        "max-concurrent-calls, 0",
        "max-calls-per-article, 0",
        "max-retries, -1",
        "timeout, 0s"
    })
    void whatCannotBeIsRefused(String setting, String value) {
        Throwable refused =
                catchThrowable(
                        () ->
                                settings(
                                                "base-url",
                                                setting.equals("base-url") ? value : "http://a.b",
                                                "model",
                                                setting.equals("model") ? value : "m",
                                                setting,
                                                value,
                                                "api-key",
                                                "hunter2")
                                        .endpoint());

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains(PREFIX + "." + setting).doesNotContain("hunter2");
    }

    @Test
    void aModelWithoutAnEndpointIsRefused() {
        assertThat(catchThrowable(() -> settings("model", "m").endpoint()))
                .hasMessageContaining("no endpoint");
    }

    @Test
    void theKeyIsNeverShown() {
        LanguageModelSettings settings =
                settings("base-url", "http://a.b", "model", "m", "api-key", "hunter2");

        assertThat(settings.toString()).doesNotContain("hunter2");
        assertThat(settings.endpoint().orElseThrow().toString()).doesNotContain("hunter2");
        Throwable refused =
                catchThrowable(
                        () ->
                                settings(
                                                "base-url",
                                                "http://a.b",
                                                "model",
                                                "m",
                                                "api-key",
                                                "hún\nter2")
                                        .endpoint());
        assertThat(refused).hasMessageContaining("api-key");
        assertThat(refused.getMessage()).doesNotContain("ter2");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url",
        "model",
        "api-key",
        "connect-timeout",
        "timeout",
        "article-timeout",
        "max-input-characters",
        "max-calls-per-article",
        "max-concurrent-calls",
        "max-retries"
    })
    void everySettingIsInTheDocs(String setting) throws Exception {
        assertThat(Files.readString(Path.of("docs/configuration.md")))
                .contains("| `" + PREFIX + "." + setting + "` |");
    }
}
