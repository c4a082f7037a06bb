package org.polygraph.mention;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;

/** The tokens of one segment, in order. Any index can be asked for; outside there is nothing. */
record Tokens(FoldedText text, QuantityLexicon lexicon, List<Token> list) {

    Token get(int index) {
        return index >= 0 && index < list.size() ? list.get(index) : Token.NONE;
    }

    int size() {
        return list.size();
    }

    /** Whether a token is this one character. */
    boolean isMark(int index, char c) {
        Token token = get(index);
        return token.end() - token.start() == 1 && text.charAt(token.start()) == c;
    }

    /** Whether a token is one of these characters. */
    boolean isAnyMark(int index, String chars) {
        Token token = get(index);
        return token.end() - token.start() == 1 && chars.indexOf(text.charAt(token.start())) >= 0;
    }

    /** Whether a token follows the one before it without space. */
    boolean isTight(int index) {
        Token token = get(index);
        return token != Token.NONE && !token.spaced();
    }

    String folded(int index) {
        Token token = get(index);
        return text.substring(token.start(), token.end());
    }

    /** A token as it stands in the text. */
    String original(int index) {
        Token token = get(index);
        return token == Token.NONE ? "" : text.span(token.start(), token.end()).of(text.original());
    }

    /**
     * The span from one token up to, and without, another; without the point that ends a segment.
     */
    Span span(int from, int to) {
        Token last = get(to - 1);
        boolean ends = to == list.size() && last.sense(Sense.Scale.class) != null;
        boolean point = ends && text.charAt(last.end() - 1) == '.';
        return text.span(get(from).start(), point ? last.end() - 1 : last.end());
    }

    /** Whether a word starts with a capital letter. */
    boolean isCapitalised(int index) {
        Token token = get(index);
        if (token == Token.NONE) {
            return false;
        }
        Span span = text.span(token.start(), token.start() + 1);
        return Character.isUpperCase(text.original().codePointAt(span.start()));
    }
}
