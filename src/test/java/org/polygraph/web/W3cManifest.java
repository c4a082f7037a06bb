package org.polygraph.web;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.NullUnmarked;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The W3C's cases of requests and answers, as its manifests tell them. */
@NullUnmarked
final class W3cManifest {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    private W3cManifest() {}

    record Header(String name, String value) {}

    /** A graph that is to be there before; the file of its triples. */
    record GraphData(String iri, Path file) {}

    /** A body; null fields of a request mean that it has none. */
    record Body(String characters, String encoding) {}

    record Expected(
            List<String> statuses,
            String location,
            String format,
            Boolean yes,
            List<Header> headers,
            Body body) {}

    record Exchange(
            String method, String path, List<Header> headers, Body body, Expected expected) {}

    record Case(String id, String name, List<GraphData> data, List<Exchange> exchanges) {}

    static List<Case> read(Path manifest) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, manifest.toUri().toString());
        Resource root = model.listSubjectsWithProperty(property(MF + "entries")).next();
        return list(root, MF + "entries").stream()
                .map(entry -> read(entry.asResource(), manifest.getParent()))
                .toList();
    }

    private static Case read(Resource entry, Path folder) {
        List<GraphData> data = new ArrayList<>();
        entry.listProperties(property(UT + "graphData"))
                .forEach(
                        s -> {
                            Resource graph = s.getObject().asResource();
                            String uri =
                                    graph.getPropertyResourceValue(property(UT + "graph")).getURI();
                            data.add(
                                    new GraphData(
                                            graph.getProperty(RDFS.label).getString(),
                                            folder.resolve(
                                                    uri.substring(uri.lastIndexOf('/') + 1))));
                        });
        Resource action = entry.getPropertyResourceValue(property(MF + "action"));
        List<Exchange> exchanges =
                action == null
                        ? List.of()
                        : list(action, HT + "requests").stream()
                                .map(request -> exchange(request.asResource()))
                                .toList();
        return new Case(
                entry.getLocalName(), text(entry, MF + "name"), List.copyOf(data), exchanges);
    }

    private static Exchange exchange(Resource request) {
        Resource response = request.getPropertyResourceValue(property(HT + "resp"));
        return new Exchange(
                text(request, HT + "methodName"),
                text(request, HT + "absolutePath"),
                headers(request),
                body(request),
                new Expected(
                        response.listProperties(property(MF + "expectedStatus"))
                                .mapWith(s -> s.getObject().asResource().getLocalName())
                                .toList(),
                        text(response, MF + "expectedLocation"),
                        text(response, MF + "expectedFormat"),
                        response.hasProperty(property(MF + "expectedBoolean"))
                                ? response.getProperty(property(MF + "expectedBoolean"))
                                        .getBoolean()
                                : null,
                        headers(response),
                        body(response)));
    }

    private static List<Header> headers(Resource of) {
        return list(of, HT + "headers").stream()
                .map(RDFNode::asResource)
                .map(h -> new Header(text(h, HT + "fieldName"), text(h, HT + "fieldValue")))
                .toList();
    }

    private static Body body(Resource of) {
        Resource body = of.getPropertyResourceValue(property(HT + "body"));
        return body == null
                ? null
                : new Body(text(body, CNT + "chars"), text(body, CNT + "characterEncoding"));
    }

    private static List<RDFNode> list(Resource of, String property) {
        Resource list = of.getPropertyResourceValue(property(property));
        return list == null ? List.of() : list.as(RDFList.class).asJavaList();
    }

    private static String text(Resource of, String property) {
        return of.hasProperty(property(property))
                ? of.getProperty(property(property)).getString()
                : null;
    }

    private static Property property(String iri) {
        return ModelFactory.createDefaultModel().createProperty(iri);
    }
}
