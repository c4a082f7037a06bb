package org.polygraph.mention;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gazetteer of {@code seeds/entities}, for tests that must not wait for the graph package. */
final class SeedGazetteer {

    private static final Map<String, EntityClass> CLASSES =
            Map.of(
                    "Person", EntityClass.PERSON,
                    "Organization", EntityClass.ORGANIZATION,
                    "Place", EntityClass.PLACE,
                    "Product", EntityClass.PRODUCT,
                    "Legislation", EntityClass.LAW);

    private SeedGazetteer() {}

    static Gazetteer read() {
        List<Gazetteer.Entry> entries = new ArrayList<>();
        for (String file : List.of("people", "organizations", "places", "products", "laws")) {
            Model model = RDFDataMgr.loadModel("seeds/entities/" + file + ".ttl");
            model.listSubjectsWithProperty(SKOS.prefLabel)
                    .forEach(entity -> entries.add(entry(entity)));
        }
        return new Gazetteer(entries);
    }

    private static Gazetteer.Entry entry(Resource resource) {
        Map<String, String> labels = new HashMap<>();
        List<Gazetteer.Name> names = new ArrayList<>();
        for (var property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
            resource.listProperties(property)
                    .forEach(
                            statement -> {
                                String text = statement.getString();
                                String language = statement.getLanguage();
                                String tag = language.isEmpty() ? "und" : language;
                                names.add(new Gazetteer.Name(text, tag));
                                if (property.equals(SKOS.prefLabel)) {
                                    labels.put(tag, text);
                                }
                            });
        }
        String id = resource.getURI().substring(resource.getURI().lastIndexOf('/') + 1);
        String type = resource.getPropertyResourceValue(RDF.type).getLocalName();
        String label = labels.getOrDefault("en", labels.values().iterator().next());
        EntityClass entityClass = CLASSES.getOrDefault(type, EntityClass.TOPIC);
        return new Gazetteer.Entry(new Entity(id, entityClass, label, labels, null), names);
    }
}
