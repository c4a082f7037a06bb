package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.LanguageModel;
import org.polygraph.text.ContentId;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What made an article's claims: the program in one version with its language data, and the
 * language model where one proposed them. Nothing of when or where, so that the same input gives
 * the same graph.
 *
 * @param version of the extractor
 * @param languageData hash of the language packs, relations and gazetteer it worked with
 * @param model the language model, or null for the rules
 */
public record Run(String version, String languageData, @Nullable LanguageModel model) {

    public String id() {
        return model == null
                ? ContentId.of("run", version, languageData)
                : ContentId.of("run", version, languageData, model.name(), model.instructions());
    }

    /** Whether a claim of this rule was found in this run. */
    boolean made(String rule) {
        return model == null ? !LanguageModel.isRule(rule) : rule.equals(model.rule());
    }

    /** The run of the rules, and that of a language model where there is one. */
    static List<Run> of(@Nullable LanguageModel model) {
        Run rules = current();
        return model == null
                ? List.of(rules)
                : List.of(rules, new Run(rules.version, rules.languageData, model));
    }

    /** The run of this program with the data on its class path. */
    public static Run current() {
        return Current.RUN;
    }

    /** Computed once: the data cannot change while the program runs. */
    private static final class Current {
        private static final String BUILD = "META-INF/build-info.properties";
        private static final Run RUN = compute();

        private static Run compute() {
            List<String> files = new ArrayList<>(ResourceFolder.files("lang"));
            files.add("ontology/relations.ttl");
            files.addAll(ResourceFolder.files("seeds/entities"));
            return new Run(
                    version(), ContentId.of("languageData", ResourceFolder.digest(files)), null);
        }

        /** From what the build says of itself; a jar's manifest is not there without the jar. */
        private static String version() {
            if (!ResourceFolder.has(BUILD)) {
                return "development";
            }
            Properties build = new Properties();
            try {
                build.load(new StringReader(ResourceFolder.read(BUILD)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + BUILD, e);
            }
            return build.getProperty("build.version", "development");
        }
    }
}
