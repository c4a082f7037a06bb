package org.polygraph.web.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses queries (SPARQL 1.2) and refuses what would reach out of this store. */
final class QueryReader {

    /** ARQ loads Java classes by IRIs of this scheme. */
    private static final String JAVA = "java:";

    private static final String WAIT = "#wait";

    private static final Pattern POSITION = Pattern.compile("(?i:line) (\\d+), column (\\d+)");

    private QueryReader() {}

    static Query read(String text, String base) {
        Query query = new Query();
        try {
            QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            throw syntax(e);
        } catch (QueryException e) {
            throw new ProblemException(ProblemCode.SPARQL_SYNTAX, message(e));
        }
        if (query.getQueryPattern() != null) {
            Walker.walk(
                    Algebra.compile(query.getQueryPattern()), new NoReachingOut(), new NoCode());
        }
        Walker.walk(query.getProject(), new NoCode());
        return query;
    }

    private static ProblemException syntax(QueryParseException e) {
        ProblemException problem = new ProblemException(ProblemCode.SPARQL_SYNTAX, message(e));
        // The exception's own position is that of the last token that was right.
        Matcher at = POSITION.matcher(String.valueOf(e.getMessage()));
        int line = at.find() ? Integer.parseInt(at.group(1)) : e.getLine();
        if (line < 0) {
            return problem;
        }
        int column = at.hasMatch() ? Integer.parseInt(at.group(2)) : e.getColumn();
        return problem.with("line", Math.max(1, line)).with("column", Math.max(1, column));
    }

    private static String message(QueryException e) {
        return e.getMessage() == null
                ? "The query cannot be parsed."
                : e.getMessage().strip().replaceAll("\\s+", " ");
    }

    private static ProblemException notAllowed(String what) {
        return new ProblemException(
                ProblemCode.SPARQL_NOT_ALLOWED, what + " This service answers from its own store.");
    }

    private static void checkIri(String iri) {
        if (iri.startsWith(JAVA) || iri.endsWith(WAIT)) {
            throw notAllowed("<%s> cannot be called.".formatted(iri));
        }
    }

    private static final class NoReachingOut extends OpVisitorBase {

        @Override
        public void visit(OpService op) {
            throw notAllowed("SERVICE is not offered.");
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern().getList().stream()
                    .filter(triple -> triple.getPredicate().isURI())
                    .forEach(triple -> checkIri(triple.getPredicate().getURI()));
        }
    }

    private static final class NoCode extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function.getFunctionIRI() != null) {
                checkIri(function.getFunctionIRI());
            }
        }
    }
}
