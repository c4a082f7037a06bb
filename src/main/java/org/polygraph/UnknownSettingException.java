package org.polygraph;

/** A setting that begins with {@code polygraph.} and is none: most likely a slip. */
final class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSettingException(String name) {
        super(name + " is no setting; docs/configuration.md lists them");
    }
}
