package org.polygraph;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.net.URI;
import java.nio.file.Path;

/**
 * What can be set of the program itself; {@code docs/configuration.md} tells each.
 *
 * @param store folder of the TDB2 dataset
 * @param seeds whether the articles of {@code seeds/articles/} are loaded at start where they are
 *     not there yet
 * @param baseIri what the IRIs of this store's things begin with
 * @param keys the file the API keys are in, or null: see {@link #keyFile}
 * @param gazetteer a file of {@code gazetteer import} with more entities to know, or null
 * @param reference a file or folder with more reference facts, or null
 * @param reserve what is kept free on the disk of the store: below it no article is taken
 */
@ConfigurationProperties("polygraph")
public record PolygraphSettings(
        @DefaultValue("data") Path store,
        @DefaultValue("true") boolean seeds,
        @DefaultValue("http://localhost:8080") String baseIri,
        @Nullable Path keys,
        @Nullable Path gazetteer,
        @Nullable Path reference,
        @DefaultValue("256MB") DataSize reserve) {

    public PolygraphSettings {
        if (reserve.isNegative()) {
            throw new IllegalArgumentException("polygraph.reserve is below zero");
        }
        URI base = URI.create(baseIri);
        if (base.getScheme() == null || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "polygraph.base-iri is not an absolute http IRI: " + baseIri);
        }
    }

    /** The file the API keys are in: {@code keys} in the store's folder where none is set. */
    Path keyFile() {
        return keys == null ? store.resolve("keys") : keys;
    }
}
