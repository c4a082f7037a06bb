package org.polygraph.web.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that give up. Java's matcher backtracks, for years where it must, and nothing
 * can stop it from outside; so each match of a query's REGEX and REPLACE has a number of steps.
 */
final class BoundedRegex {

    /** Characters looked at in one match: a tenth of a second. */
    private static final int STEPS = 20_000_000;

    private static final ElementTransform ELEMENTS = new ElementTransformCopyBase() {};

    private static final ExprTransformApplyElementTransform EXPRESSIONS =
            new ExprTransformApplyElementTransform(ELEMENTS) {
                @Override
                public Expr transform(ExprFunctionN function, ExprList arguments) {
                    if (function instanceof E_Regex) {
                        return new Match(arguments);
                    }
                    if (function instanceof E_StrReplace) {
                        return new Replacement(arguments);
                    }
                    return super.transform(function, arguments);
                }
            };

    private BoundedRegex() {}

    static Query in(Query query) {
        return QueryTransformOps.transform(query, ELEMENTS, EXPRESSIONS);
    }

    /** Changes an update's pattern. UpdateTransformOps of Jena 6.0.0 would lose WITH and USING. */
    static void in(UpdateModify update) {
        update.setElement(
                ElementTransformer.transform(update.getWherePattern(), ELEMENTS, EXPRESSIONS));
    }

    /** A text that lets itself be read so many times. */
    private static final class Read implements CharSequence {

        private final CharSequence text;
        private int steps = STEPS;

        Read(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--steps < 0) {
                throw new EndlessRegexException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** The matcher of some arguments; null where they are not what they should be. */
    private static @Nullable Matcher matcher(
            NodeValue text, NodeValue pattern, @Nullable NodeValue flags) {
        if (!text.isString() && !text.isLangString() || !pattern.isString()) {
            return null;
        }
        try {
            Pattern compiled =
                    RegexEngine.makePattern(
                            "regex", pattern.getString(), flags == null ? null : flags.asString());
            return compiled.matcher(new Read(text.asNode().getLiteralLexicalForm()));
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static final class Match extends E_Regex {

        Match(ExprList arguments) {
            super(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.size() > 2 ? arguments.get(2) : null);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            NodeValue flags = arguments.size() > 2 ? arguments.get(2) : null;
            Matcher matcher = matcher(arguments.get(0), arguments.get(1), flags);
            if (matcher == null) {
                return super.eval(arguments);
            }
            return NodeValue.booleanReturn(matcher.find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Match(arguments);
        }
    }

    private static final class Replacement extends E_StrReplace {

        Replacement(ExprList arguments) {
            super(
                    arguments.get(0),
                    arguments.get(1),
                    arguments.get(2),
                    arguments.size() > 3 ? arguments.get(3) : null);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            NodeValue flags = arguments.size() > 3 ? arguments.get(3) : null;
            Matcher matcher = matcher(arguments.get(0), arguments.get(1), flags);
            // Tried with an end; what then takes long has been seen to have one.
            while (matcher != null && matcher.find()) {
                continue;
            }
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replacement(arguments);
        }
    }
}
