package org.polygraph.web.sparql;

import java.util.regex.Pattern;

/** What Jena says is wrong with a query or a graph, for the caller: one line, no Java class. */
final class EngineMessage {

    /**
     * As in {@code REPLACE pattern exception: java.util.regex.PatternSyntaxException: Unclosed}.
     */
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:[a-z]\\w*+\\.)++[A-Z]\\w*+(?:\\$\\w++)*+(?:: )?");

    private EngineMessage() {}

    /** The message of {@code failure}, or {@code otherwise} where it says nothing. */
    static String of(Exception failure, String otherwise) {
        String message = failure.getMessage();
        if (message == null) {
            return otherwise;
        }
        String said = CLASS_NAME.matcher(message).replaceAll("").strip().replaceAll("\\s+", " ");
        return said.isEmpty() ? otherwise : said;
    }
}
