package org.polygraph.mention;

import java.util.List;

/**
 * Unknown names in scripts with spaces and without capitals, Arabic and Devanagari: a given name
 * with what follows it, and words beside a cue, up to a word of the language's list of those that
 * names do not go over.
 */
final class CuedNames {

    private final List<NameToken> tokens;
    private final CuedWords words;
    private final CuedPersons persons;
    private final CuedBodies bodies;

    CuedNames(Passage passage) {
        this.tokens = passage.tokens();
        this.words = new CuedWords(passage);
        this.persons = new CuedPersons(passage, words);
        this.bodies = new CuedBodies(passage, words);
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).shape() != NameToken.Shape.UNCASED) {
                continue;
            }
            int quoted = words.areArabic() ? bodies.quotedEnd(i) : i;
            if (quoted > i) {
                i = quoted - 1;
                continue;
            }
            int end = persons.personEnd(i);
            end = end == i && words.areArabic() ? persons.speakerEnd(i) : end;
            if (end > i) {
                words.addPerson(i, end);
                i = end - 1;
                continue;
            }
            if (words.areArabic() && bodies.definite(i)) {
                continue;
            }
            bodies.headed(i);
            bodies.labelled(i);
            bodies.tailed(i);
        }
    }
}
