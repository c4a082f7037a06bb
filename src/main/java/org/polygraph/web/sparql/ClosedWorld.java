package org.polygraph.web.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.jspecify.annotations.Nullable;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What queries may call: what SPARQL itself has, casts to datatypes of XML Schema, and the
 * functions of XPath. ARQ offers more: it calls other services, loads classes, runs scripts, waits.
 */
final class ClosedWorld {

    /** ARQ loads Java classes by IRIs of this scheme. */
    private static final String JAVA = "java:";

    private static final List<String> ALLOWED =
            List.of(
                    "http://www.w3.org/2001/XMLSchema#",
                    "http://www.w3.org/2005/xpath-functions#",
                    "http://www.w3.org/2005/xpath-functions/math#");

    private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");

    private ClosedWorld() {}

    /**
     * @throws ProblemException where a query asks for what is not offered
     */
    static void check(Query query) {
        walk(query, new NoCode());
    }

    /** Whether a query gives the same on the same data each time. */
    static boolean isSteady(Query query) {
        Steadiness steadiness = new Steadiness();
        walk(query, steadiness);
        return steadiness.steady;
    }

    private static void walk(Query query, Calls calls) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new NoReachingOut(), calls);
        }
        Walker.walk(query.getProject(), calls);
        if (query.hasOrderBy()) {
            // The walker passes them over.
            query.getOrderBy().forEach(by -> Walker.walk(by.getExpression(), calls));
        }
        query.getAggregators().forEach(calls::visit);
    }

    /** Checks a pattern of an update. */
    static void check(Element pattern) {
        Walker.walk(Algebra.compile(pattern), new NoReachingOut(), new NoCode());
    }

    private static boolean isAllowed(String function) {
        return ALLOWED.stream().anyMatch(function::startsWith);
    }

    private static ProblemException notAllowed(String what) {
        return new ProblemException(
                ProblemCode.SPARQL_NOT_ALLOWED, what + " This service answers from its own store.");
    }

    /** ARQ's functions without those that are not offered, for what no check has seen. */
    static FunctionRegistry functions() {
        FunctionRegistry all = FunctionRegistry.get();
        return new FunctionRegistry() {
            @Override
            public @Nullable FunctionFactory getFunctionFactory(String uri) {
                return isAllowed(uri) ? all.getFunctionFactory(uri) : null;
            }

            @Override
            public @Nullable Function getFunction(String uri) {
                return isAllowed(uri) ? all.getFunction(uri) : null;
            }

            @Override
            public boolean isRegistered(String uri) {
                return isAllowed(uri) && all.isRegistered(uri);
            }
        };
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
                    .map(triple -> triple.getPredicate().getURI())
                    .forEach(NoReachingOut::checkPredicate);
        }

        @Override
        public void visit(OpPath op) {
            if (op.getTriplePath().getPredicate() != null
                    && op.getTriplePath().getPredicate().isURI()) {
                checkPredicate(op.getTriplePath().getPredicate().getURI());
            }
        }

        private static void checkPredicate(String iri) {
            if (iri.startsWith(JAVA)) {
                throw notAllowed("<%s> cannot be called.".formatted(iri));
            }
        }
    }

    /** Sees every call of a function. */
    private abstract static class Calls extends ExprVisitorBase {

        abstract void call(ExprFunction function);

        @Override
        public void visit(ExprFunction0 function) {
            call(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            call(function);
        }

        @Override
        public void visit(ExprFunction2 function) {
            call(function);
        }

        @Override
        public void visit(ExprFunction3 function) {
            call(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            call(function);
        }

        @Override
        public void visit(ExprAggregator aggregation) {
            if (aggregation.getAggregator() instanceof AggCustom custom) {
                throw notAllowed("<%s> is no aggregate here.".formatted(custom.getIRI()));
            }
            ExprList arguments = aggregation.getAggregator().getExprList();
            if (arguments != null) {
                for (Expr argument : arguments) {
                    Walker.walk(argument, this);
                }
            }
        }
    }

    private static final class NoCode extends Calls {

        @Override
        void call(ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri != null && !isAllowed(iri)) {
                throw notAllowed("<%s> cannot be called.".formatted(iri));
            }
        }
    }

    private static final class Steadiness extends Calls {

        private boolean steady = true;

        @Override
        void call(ExprFunction function) {
            String name = function.getFunctionSymbol().getSymbol();
            String iri = function.getFunctionIRI();
            boolean changes =
                    name != null && CHANGING.contains(name.toLowerCase(Locale.ROOT))
                            || iri != null && iri.contains("#current-");
            steady &= !changes;
        }
    }
}
