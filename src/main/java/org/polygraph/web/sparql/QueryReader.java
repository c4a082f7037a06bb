package org.polygraph.web.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses queries (SPARQL 1.2) and refuses what would reach out of this store. */
final class QueryReader {

    private static final Pattern POSITION = Pattern.compile("(?i:line) (\\d+), column (\\d+)");

    private QueryReader() {}

    static Query read(String text, String base) {
        return parsed(
                () -> {
                    Query query = new Query();
                    QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_12);
                    ClosedWorld.check(query);
                    return BoundedRegex.in(query);
                });
    }

    /** What a parser gives, or a problem that says where the text is wrong. */
    static <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (QueryParseException e) {
            throw syntax(e);
        } catch (QueryException e) {
            throw new ProblemException(ProblemCode.SPARQL_SYNTAX, message(e));
        } catch (StackOverflowError e) {
            throw new ProblemException(ProblemCode.SPARQL_FAILED, "It is nested too deep.");
        }
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
        return EngineMessage.of(e, "It cannot be parsed.");
    }
}
