package org.polygraph.graph;

/**
 * The IRIs of this store's things: {@code {base}/{sort}/{id}}. The patterns and what each id is
 * hashed from are told in {@code docs/iri-patterns.md}.
 */
public record Iris(String base) {

    /**
     * @param base without a trailing slash, {@code http://localhost:8080}
     */
    public Iris {
        if (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
    }

    public String article(String id) {
        return base + "/article/" + id;
    }

    public String claim(String id) {
        return base + "/claim/" + id;
    }

    public String statement(String id) {
        return base + "/statement/" + id;
    }

    public String reading(String statement, String id) {
        return base + "/statement/" + statement + "#" + id;
    }

    public String entity(String id) {
        return base + "/entity/" + id;
    }

    public String story(String id) {
        return base + "/story/" + id;
    }

    public String run(String id) {
        return base + "/run/" + id;
    }

    public String rule(String id) {
        return base + "/rule/" + id;
    }

    /** The id in one of these IRIs: what stands after the last slash, without a fragment. */
    public static String id(String iri) {
        int fragment = iri.indexOf('#');
        String path = fragment < 0 ? iri : iri.substring(0, fragment);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
