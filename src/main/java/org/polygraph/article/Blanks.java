package org.polygraph.article;

/** Characters that nobody sees: spaces of all kinds, controls, marks of direction. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return CharacterTraits.isBlank(c);
    }
}
