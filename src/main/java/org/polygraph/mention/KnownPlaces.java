package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.LanguageFiles;
import org.polygraph.language.RegionNames;
import org.polygraph.language.RegionNames.PlaceName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places CLDR knows, as entities: {@code place-us}, {@code place-africa}, {@code
 * place-new-york}. A gazetteer, ours or an imported one, that has one of them under the same id
 * adds to it.
 */
final class KnownPlaces {

    private static final String PREFIX = "place-";

    private final Map<String, Entity> entities = new LinkedHashMap<>();

    KnownPlaces(Gazetteer gazetteer, @Nullable GazetteerFile imported) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        for (PlaceName city : RegionNames.cities("und")) {
            labels.computeIfAbsent(city.place(), id -> new HashMap<>()).put("en", city.text());
        }
        for (String language : LanguageFiles.tags()) {
            List<PlaceName> names = new ArrayList<>(RegionNames.cities(language));
            names.addAll(RegionNames.regions(language));
            for (PlaceName name : names) {
                if (name.preferred() && name.language().equals(language)) {
                    labels.computeIfAbsent(name.place(), id -> new HashMap<>())
                            .put(language, name.text());
                }
            }
        }
        labels.forEach((place, byLanguage) -> add(PREFIX + place, byLanguage));
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            entities.computeIfPresent(
                    entry.entity().id(), (id, place) -> merged(entry.entity(), place));
        }
        if (imported != null) {
            for (Entity entity : imported.entities(PREFIX)) {
                entities.computeIfPresent(
                        entity.id(),
                        (id, place) -> place.wikidata() == null ? merged(entity, place) : place);
            }
        }
    }

    /** The entity of an id, the gazetteer's own where CLDR does not have it. */
    Entity merged(Entity entity) {
        return entities.getOrDefault(entity.id(), entity);
    }

    /** The names of places in a language, as gazetteer entries. */
    List<Gazetteer.Entry> names(String language) {
        Map<String, List<Gazetteer.Name>> names = new LinkedHashMap<>();
        List<PlaceName> all = new ArrayList<>(RegionNames.regions(language));
        all.addAll(RegionNames.cities(language));
        for (PlaceName name : all) {
            for (String text : withoutRemark(name.text())) {
                names.computeIfAbsent(PREFIX + name.place(), id -> new ArrayList<>())
                        .add(new Gazetteer.Name(text, name.language()));
            }
        }
        List<Gazetteer.Entry> entries = new ArrayList<>();
        names.forEach(
                (id, list) -> {
                    Entity place = entities.get(id);
                    if (place != null) {
                        entries.add(new Gazetteer.Entry(place, list));
                    }
                });
        return entries;
    }

    /** "Myanmar (Birma)" is called Myanmar. */
    private static List<String> withoutRemark(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? List.of(name, name.substring(0, bracket)) : List.of(name);
    }

    private void add(String id, Map<String, String> labels) {
        String label = labels.getOrDefault("en", labels.values().iterator().next());
        entities.put(id, new Entity(id, EntityClass.PLACE, label, labels, null));
    }

    private static Entity merged(Entity known, Entity place) {
        Map<String, String> labels = new HashMap<>(place.labels());
        labels.putAll(known.labels());
        return new Entity(known.id(), known.type(), place.label(), labels, known.wikidata());
    }
}
