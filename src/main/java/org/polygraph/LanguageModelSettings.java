package org.polygraph;

import org.jspecify.annotations.Nullable;
import org.polygraph.llm.ApiKey;
import org.polygraph.llm.Endpoint;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be set of the second extractor; {@code docs/configuration.md} tells each. They are
 * checked when the endpoint is made of them and not when they are bound, since a message of a
 * failed binding can show a value, and one of them is a secret.
 *
 * @param baseUrl of the endpoint, or null: then no model is asked
 * @param model as the endpoint calls it
 * @param apiKey what the endpoint wants as bearer token, or null
 */
@ConfigurationProperties("polygraph.extractor.llm")
record LanguageModelSettings(
        @Nullable String baseUrl,
        @Nullable String model,
        @Nullable String apiKey,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("3m") Duration articleTimeout,
        @DefaultValue("12000") int maxInputCharacters,
        @DefaultValue("20") int maxCallsPerArticle,
        @DefaultValue("2") int maxConcurrentCalls,
        @DefaultValue("2") int maxRetries) {

    private static final String PREFIX = "polygraph.extractor.llm.";

    /**
     * The endpoint to ask, nothing where none is configured.
     *
     * @throws InvalidConfigurationPropertyValueException where a setting cannot be
     */
    Optional<Endpoint> endpoint() {
        if (baseUrl == null || baseUrl.isBlank()) {
            if (model != null && !model.isBlank()) {
                throw invalid("base-url", "", "a model is set, and no endpoint to ask for it");
            }
            return Optional.empty();
        }
        if (model == null || model.isBlank()) {
            throw invalid("model", "", "an endpoint is set, and no model to ask it for");
        }
        return Optional.of(new Endpoint(address(baseUrl), model.strip(), key(), limits()));
    }

    private static URI address(String baseUrl) {
        try {
            return Endpoint.address(baseUrl);
        } catch (IllegalArgumentException e) {
            // It may hold a password.
            throw invalid("base-url", baseUrl.replaceAll("//.*@", "//•••@"), e.getMessage());
        }
    }

    private @Nullable ApiKey key() {
        if (apiKey == null || apiKey.isBlank()) {
            return null;
        }
        try {
            return new ApiKey(apiKey.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PREFIX + "api-key: " + e.getMessage());
        }
    }

    private Endpoint.Limits limits() {
        try {
            return new Endpoint.Limits(
                    connectTimeout,
                    timeout,
                    articleTimeout,
                    maxInputCharacters,
                    maxCallsPerArticle,
                    maxConcurrentCalls,
                    maxRetries);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PREFIX + e.getMessage());
        }
    }

    private static InvalidConfigurationPropertyValueException invalid(
            String setting, String value, @Nullable String why) {
        return new InvalidConfigurationPropertyValueException(
                PREFIX + setting, value, PREFIX + setting + ": " + why);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LanguageModelSettings[" + baseUrl + ", " + model + "]";
    }
}
