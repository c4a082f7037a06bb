package org.polygraph.llm;

/** A model gave no answer that can be used. The message is for a person and has no secret in it. */
final class ModelException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    enum Kind {
        /** No connection, no answer in time, overloaded: another call may go well. */
        UNAVAILABLE,
        /** The endpoint does not take this request: wrong key, unknown model. */
        REFUSED,
        /** An answer came, and is not what was asked for. */
        UNUSABLE
    }

    private final Kind kind;
    private final String why;

    ModelException(Kind kind, String why) {
        super(why);
        this.kind = kind;
        this.why = why;
    }

    /** The message. */
    String why() {
        return why;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is of no use to ask for the article's other windows. */
    boolean isForAll() {
        return kind != Kind.UNUSABLE;
    }
}
