package org.polygraph.article;

/** Characters that nobody sees: spaces of all kinds, controls, marks of direction. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7f) {
            return false;
        }
        return c <= ' '
                || c == '\u00a0'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
