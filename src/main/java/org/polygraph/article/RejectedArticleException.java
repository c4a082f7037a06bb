package org.polygraph.article;

/**
 * A submission that no article can be made of. The code is stable and listed in {@code
 * docs/errors.md}.
 */
public final class RejectedArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, in kebab case: {@code empty-text}, {@code text-too-long}, …
     * @param message what was wrong and where, for a person
     */
    public RejectedArticleException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
