package org.polygraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.util.List;

/** Parses updates (SPARQL 1.2) and refuses what would reach out of this store. */
final class UpdateReader {

    private UpdateReader() {}

    /**
     * @param using graphs the patterns are matched against, in place of the update's own; or none
     * @param usingNamed the same of named graphs
     */
    static UpdateRequest read(
            String text, String base, List<String> using, List<String> usingNamed) {
        UpdateRequest request =
                QueryReader.parsed(() -> UpdateFactory.create(text, base, Syntax.syntaxSPARQL_12));
        for (Update update : request) {
            prepare(update);
            if (!using.isEmpty() || !usingNamed.isEmpty()) {
                use(update, using, usingNamed);
            }
        }
        return request;
    }

    private static void prepare(Update update) {
        if (update instanceof UpdateLoad) {
            throw new ProblemException(
                    ProblemCode.SPARQL_NOT_ALLOWED,
                    "LOAD is not offered; send the triples by INSERT DATA or PUT them.");
        }
        if (update instanceof UpdateModify modify) {
            QueryReader.parsed(
                    () -> {
                        ClosedWorld.check(modify.getWherePattern());
                        BoundedRegex.in(modify);
                        return true;
                    });
        }
    }

    /** SPARQL 1.1 Protocol, section 2.2.3. */
    private static void use(Update update, List<String> using, List<String> usingNamed) {
        if (!(update instanceof UpdateWithUsing dataset)) {
            return;
        }
        if (dataset.getWithIRI() != null
                || !dataset.getUsing().isEmpty()
                || !dataset.getUsingNamed().isEmpty()) {
            throw new ProblemException(
                    ProblemCode.SPARQL_REQUEST,
                    "The request has a dataset, and so has the update (WITH or USING).");
        }
        using.stream().map(UpdateReader::iri).forEach(dataset::addUsing);
        usingNamed.stream().map(UpdateReader::iri).forEach(dataset::addUsingNamed);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
