package org.polygraph.cli;

import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Gazetteer.Entry;
import org.polygraph.mention.Gazetteer.Name;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An entity of a Wikidata dump: labels and aliases in all languages, its class by P31 as {@code
 * gazetteer-classes.yaml} has it, its rank by the number of its sitelinks.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">the format</a>
 */
final class WikidataEntity {

    /** An entity read. */
    record Read(Entry entry, int rank) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, EntityClass> classes = classes();

    /**
     * @param line one line of a dump, perhaps with the comma of the array at its end
     * @throws IllegalArgumentException where it is no item, or of no class that is taken
     */
    Read read(String line) {
        JsonNode item;
        try {
            item = json.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        String id = item.path("id").asString("");
        if (!id.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("no item with an id Q…");
        }
        EntityClass type = type(item);
        Map<String, String> labels = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> label : item.path("labels").properties()) {
            String language = language(label.getKey());
            String text = label.getValue().path("value").asString("");
            if (!text.isBlank() && labels.putIfAbsent(language, text) == null) {
                names.add(new Name(text, language));
            }
        }
        for (Map.Entry<String, JsonNode> aliases : item.path("aliases").properties()) {
            for (JsonNode alias : aliases.getValue()) {
                names.add(new Name(alias.path("value").asString(""), language(aliases.getKey())));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException(id + " has no label");
        }
        String label = labels.getOrDefault("en", names.getFirst().text());
        Entity entity =
                new Entity("wikidata-" + id.toLowerCase(Locale.ROOT), type, label, labels, id);
        int links = item.path("sitelinks").size();
        return new Read(new Entry(entity, names), links > 0 ? links : labels.size());
    }

    private EntityClass type(JsonNode item) {
        for (JsonNode claim : item.path("claims").path("P31")) {
            JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
            EntityClass type = classes.get(value.path("id").asString(""));
            if (type != null && !claim.path("rank").asString("").equals("deprecated")) {
                return type;
            }
        }
        throw new IllegalArgumentException(item.path("id").asString() + " is of no class taken");
    }

    private static String language(String tag) {
        return tag.equals("mul")
                ? "und"
                : tag.replace("zh-hant", "zh-Hant").replace("zh-hans", "zh");
    }

    private static Map<String, EntityClass> classes() {
        Map<String, EntityClass> classes = new HashMap<>();
        try (InputStream in = WikidataEntity.class.getResourceAsStream("/gazetteer-classes.yaml")) {
            for (Map.Entry<String, JsonNode> type : new YAMLMapper().readTree(in).properties()) {
                EntityClass entityClass = EntityClass.of(type.getKey());
                type.getValue().forEach(item -> classes.put(item.asString(), entityClass));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
