package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

/**
 * Unknown names in scripts with capitals: runs of capitalised words, typed by the strongest
 * evidence there is. First what the name itself says and the words beside it, then its neighbours
 * in a list, then how it is written. A run that nothing types is left alone.
 */
final class CapitalisedNames {

    private final Passage passage;
    private final CapitalRuns runs;
    private final NamePack pack;
    private final PersonNames people;
    private final PlaceNames places;
    private final OrganizationNames organizations;

    CapitalisedNames(Passage passage) {
        this.passage = passage;
        this.runs = new CapitalRuns(passage);
        this.pack = passage.pack();
        this.people = new PersonNames(passage, runs);
        this.places = new PlaceNames(passage, runs);
        this.organizations = new OrganizationNames(passage, runs);
    }

    void find() {
        HeadedNames headed = new HeadedNames(passage, runs);
        for (int i = 0; i < runs.size(); i++) {
            headed.find(i);
        }
        int i = 0;
        while (i < runs.size()) {
            if (!runs.startsRun(i)) {
                i++;
                continue;
            }
            int end = runs.runEnd(i);
            type(i, end);
            i = end;
        }
    }

    private void type(int from, int end) {
        if (organizations.tailed(from, end)) {
            return;
        }
        if (runs.isEvent(from, end)) {
            return;
        }
        boolean named = people.holdsGivenName(from, end);
        int labelled = organizations.labelled(from, end, named);
        if (labelled > 0 && labelled < end) {
            people.find(labelled, end); // "Bupati Sleman Harda Kiswaya"
        }
        if (labelled > 0 || !named && organizations.quoted(from, end)) {
            return;
        }
        boolean found =
                people.find(from, end)
                        || places.find(from, end)
                        || organizations.described(from, end)
                        || listed(from, end);
        if (!found) {
            bySpelling(from, end);
        }
    }

    /** "Belo Horizonte e Uberlândia": joined to a name whose class is known, and nothing else. */
    private boolean listed(int from, int end) {
        if (end - from > 3
                || !runs.isFree(from, end)
                || pack.nounsHaveCapitals()
                || runs.isCommonWord(from, end)) {
            return false;
        }
        EntityClass type = neighbour(from, end);
        if (type == null || type == EntityClass.PERSON && end - from < 2) {
            return false;
        }
        runs.add(from, end, type, 0.6, "its neighbour in a list");
        return true;
    }

    private @Nullable EntityClass neighbour(int from, int end) {
        if (from >= 1 && runs.token(from).gap().equals(", ")) {
            return passage.typeEndingAt(runs.endOf(from - 1));
        }
        if (from >= 2
                && runs.isConjunction(from - 1)
                && runs.token(from).followsBlank()
                && runs.token(from - 1).followsBlank()) {
            return passage.typeEndingAt(runs.endOf(from - 2));
        }
        if (end + 1 < runs.size()
                && runs.isConjunction(end)
                && runs.token(end).followsBlank()
                && runs.token(end + 1).followsBlank()) {
            return passage.knownType(runs.startOf(end + 1));
        }
        return null;
    }

    /** Acronyms and words with capitals inside are firms; two plain words are a person. */
    private void bySpelling(int from, int end) {
        if (runs.isHeadline() || runs.holdsNoun(from, end)) {
            return;
        }
        if (!runs.isFree(from, end)) {
            club(from, end);
            return;
        }
        if (end - from == 1) {
            single(from);
            return;
        }
        boolean plain =
                end - from <= 3
                        && !pack.nounsHaveCapitals()
                        && !pack.syllables()
                        && !runs.isQuoted(from)
                        && !runs.isBeforeEvent(end)
                        && (from == 0 || !pack.articles().contains(runs.token(from - 1).folded()));
        boolean spaced = false;
        for (int i = from; plain && i < end; i++) {
            plain =
                    runs.token(i).shape() == NameToken.Shape.CAPITAL
                            && runs.token(i).span().length() > 1;
            spaced |= i > from && runs.token(i).followsBlank();
        }
        if (plain
                && spaced
                && !(runs.isSentenceStart(from)
                        && passage.isWrittenSmall(runs.token(from).folded()))) {
            runs.add(from, end, EntityClass.PERSON, 0.5, "two plain words");
        }
    }

    /** Widzew Łódź, UMC Utrecht: a word that is no adjective of place before a known place. */
    private void club(int from, int end) {
        boolean fits =
                end - from == 2
                        && runs.isFree(from)
                        && passage.knownType(runs.startOf(from + 1)) == EntityClass.PLACE
                        && runs.token(from + 1).followsBlank()
                        && !runs.isSentenceStart(from)
                        && runs.token(from).span().length() >= 3
                        && !pack.syllables();
        if (fits
                && (!pack.nounsHaveCapitals()
                        || runs.token(from).shape() == NameToken.Shape.UPPER)) {
            runs.add(from, end, EntityClass.ORGANIZATION, 0.5, "a word before a place");
        }
    }

    private void single(int i) {
        NameToken token = runs.token(i);
        boolean firm =
                switch (token.shape()) {
                    case MIXED -> token.span().length() >= 4;
                    case UPPER ->
                            token.span().length() >= 3
                                    && token.span().length() <= 6
                                    && !NamePack.of("en").acronyms().contains(token.folded());
                    default -> false;
                };
        boolean alone =
                (i + 1 == runs.size() || !isGlued(runs.token(i + 1)))
                        && (i == 0 || !isGlued(token));
        if (firm && alone && !isConcept(i) && !passage.isShouting()) {
            runs.add(i, i + 1, EntityClass.ORGANIZATION, 0.5, "its spelling");
        }
    }

    /** "gross domestic product (GDP)", "AGI (artificial general intelligence)": small words. */
    private boolean isConcept(int i) {
        boolean explains = i > 0 && runs.token(i).gap().endsWith("(");
        boolean explained = i + 1 < runs.size() && runs.token(i + 1).gap().equals(" (");
        return explains && !runs.token(i - 1).isCapitalised()
                || explained && !runs.token(i + 1).isCapitalised();
    }

    private static boolean isGlued(NameToken token) {
        return token.gap().isEmpty() || token.gap().equals("-");
    }
}
