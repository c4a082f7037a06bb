package org.polygraph.article;

import org.polygraph.text.Span;

/**
 * A paragraph as it came: a line of plain text, a block of HTML.
 *
 * @param line all of it, without surrounding space
 * @param span the same without the mark of a list item; never empty
 * @param form what its markup says it is
 * @param apart whether an empty line stands above it
 * @param furniture whether its markup says that it is no part of the article: navigation, a footer
 */
record Block(Span line, Span span, Form form, boolean apart, boolean furniture) {

    Block asFurniture() {
        return new Block(line, span, form, apart, true);
    }

    /** What the markup of a block says. */
    enum Form {
        TEXT,
        ITEM,
        HEADING,
        /** A row of a table with more than one cell. */
        ROW
    }
}
