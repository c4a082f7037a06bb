package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Gazetteer.Entry;
import org.polygraph.mention.Gazetteer.Name;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The entities of a SKOS file in Turtle, one after the other as they are read; the triples of one
 * entity stand together in it.
 */
public final class SkosEntries {

    private SkosEntries() {}

    /**
     * Tells of each entity that has a class of schema.org and a label.
     *
     * @param skipped told of each subject that is no entity, with the reason
     * @throws IllegalArgumentException with line and column where the file is no Turtle
     */
    public static void read(InputStream turtle, Consumer<Entry> found, Consumer<String> skipped) {
        Grouping grouping = new Grouping(found, skipped);
        try {
            RDFParser.source(turtle)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(grouping);
        } catch (RiotException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        grouping.flush();
    }

    private static final class Grouping extends StreamRDFBase {

        private final Consumer<Entry> found;
        private final Consumer<String> skipped;
        private @Nullable Node subject;
        private @Nullable EntityClass type;
        private @Nullable String wikidata;
        private final Map<String, String> labels = new HashMap<>();
        private final List<Name> names = new ArrayList<>();

        Grouping(Consumer<Entry> found, Consumer<String> skipped) {
            this.found = found;
            this.skipped = skipped;
        }

        @Override
        public void triple(Triple triple) {
            if (!triple.getSubject().equals(subject)) {
                flush();
                subject = triple.getSubject();
            }
            Node predicate = triple.getPredicate();
            Node object = triple.getObject();
            if (predicate.equals(Vocabulary.TYPE)) {
                String label = Vocabulary.entityLabel(object);
                type = label == null ? type : EntityClass.of(label);
            } else if (predicate.equals(Vocabulary.EXACT_MATCH) && object.isURI()) {
                String iri = object.getURI();
                wikidata =
                        iri.startsWith(Vocabulary.WIKIDATA)
                                ? iri.substring(Vocabulary.WIKIDATA.length())
                                : wikidata;
            } else if (object.isLiteral()
                    && (predicate.equals(Vocabulary.PREF_LABEL)
                            || predicate.equals(Vocabulary.ALT_LABEL))) {
                name(object, predicate.equals(Vocabulary.PREF_LABEL));
            }
        }

        private void name(Node label, boolean preferred) {
            String tag = label.getLiteralLanguage();
            boolean any = tag.isEmpty() || tag.toLowerCase(Locale.ROOT).equals("mul");
            String language = any ? "und" : tag;
            names.add(new Name(label.getLiteralLexicalForm(), language));
            if (preferred) {
                labels.putIfAbsent(language, label.getLiteralLexicalForm());
            }
        }

        void flush() {
            Node node = subject;
            if (node != null && type != null && !names.isEmpty() && node.isURI()) {
                String any = names.getFirst().text();
                String label = labels.getOrDefault("en", labels.getOrDefault("und", any));
                Entity entity = new Entity(id(node.getURI()), type, label, labels, wikidata);
                found.accept(new Entry(entity, names));
            } else if (node != null) {
                skipped.accept(node + (names.isEmpty() ? " has no label" : " has no known class"));
            }
            subject = null;
            type = null;
            wikidata = null;
            labels.clear();
            names.clear();
        }

        private static String id(String iri) {
            return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        }
    }
}
