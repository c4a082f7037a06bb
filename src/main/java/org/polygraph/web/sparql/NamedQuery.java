package org.polygraph.web.sparql;

/**
 * A query of {@code sparql/}.
 *
 * @param name of its file, without the ending
 * @param question what it answers: the first comment of the file
 */
public record NamedQuery(String name, String question, String text) {

    static NamedQuery of(String file, String text) {
        String question =
                text.lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("^#+\\s*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse(file);
        return new NamedQuery(file.replaceFirst("\\.rq$", ""), question, text.strip());
    }
}
