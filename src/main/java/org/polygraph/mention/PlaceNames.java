package org.polygraph.mention;

/**
 * Places in scripts with capitals: behind a preposition that places things (in, à, w, в, di), by an
 * ending that towns have (-burg, -ville, -град), before a comma and a known place.
 */
final class PlaceNames {

    private static final int LONGEST = 3;

    private final Passage passage;
    private final CapitalRuns runs;
    private final NamePack pack;

    PlaceNames(Passage passage, CapitalRuns runs) {
        this.passage = passage;
        this.runs = runs;
        this.pack = passage.pack();
    }

    boolean find(int from, int end) {
        return listed(from, end) || typed(from, end);
    }

    /** A place that the pack lists: Bodensee, Erzgebirge. */
    private boolean listed(int from, int end) {
        boolean fits =
                passage.cuesAt(runs.startOf(from)).stream()
                        .anyMatch(
                                cue ->
                                        cue.cue() == NameCue.TOWN
                                                && cue.span().equals(runs.span(from, end)));
        if (fits) {
            runs.add(from, end, EntityClass.PLACE, 0.75, "the pack's list");
        }
        return fits;
    }

    private boolean typed(int from, int end) {
        if (end - from > LONGEST + 1
                || !runs.isFree(from, end)
                || runs.holdsNoun(from, end)
                || runs.isCommonWord(from, end)) {
            return false;
        }
        return beforePlace(from, end)
                || placed(from, end)
                || townLike(from, end)
                || inLocative(from, end);
    }

    /** "in Springfield, Illinois": behind a preposition, and before a comma and a known place. */
    private boolean beforePlace(int from, int end) {
        boolean fits =
                from > 0
                        && end < runs.size()
                        && runs.token(end).gap().equals(", ")
                        && runs.token(from).followsBlank()
                        && runs.token(from - 1).shape() == NameToken.Shape.LOWER
                        && pack.words().contains(runs.token(from - 1).folded())
                        && passage.isKnownPlace(runs.startOf(end));
        if (fits) {
            runs.add(from, end, EntityClass.PLACE, 0.75, "the place behind");
        }
        return fits;
    }

    /** "was felt in Bakersfield": not where shares, trust or a year stand in something. */
    private boolean placed(int from, int end) {
        if (from == 0 || !runs.token(from).followsBlank()) {
            return false;
        }
        int before = from - 1;
        // "dans le Lot-et-Garonne": an article between.
        if (before > 0 && end - from > 1 && runs.token(from + 1).gap().equals("-")) {
            before -= pack.articles().contains(runs.token(before).folded()) ? 1 : 0;
        }
        if (!pack.placePrepositions().contains(runs.token(before).folded())) {
            return false;
        }
        boolean barred = before > 0 && pack.notPlaced().contains(runs.token(before - 1).folded());
        boolean shaped =
                runs.token(from).shape() == NameToken.Shape.CAPITAL
                        && (!pack.nounsHaveCapitals() || isTownLike(end - 1) || end - from > 1);
        if (barred || !shaped || isPossessor(end)) {
            return false;
        }
        int last = withConnective(end);
        runs.add(
                from,
                last,
                EntityClass.PLACE,
                0.6,
                "“" + runs.token(before).span().of(passage.original()) + "” before");
        return true;
    }

    /** "in Roth's view": what belongs to somebody is no place. */
    private boolean isPossessor(int end) {
        return end < runs.size()
                && pack.language().equals("en")
                && runs.token(end).folded().equals("s")
                && (runs.token(end).gap().equals("'") || runs.token(end).gap().equals("’"));
    }

    /** Mülheim an der Ruhr, Ribas do Rio Pardo, Pedrógão de Baixo: the name goes on. */
    private int withConnective(int end) {
        int i = end;
        while (i < runs.size()
                && i < end + 2
                && pack.placeConnectives().contains(runs.token(i).folded())
                && runs.joins(i, false)
                && !runs.token(i).isCapitalised()) {
            i++;
        }
        if (i == end || i >= runs.size() || !runs.continuesRun(i) || !runs.isFree(i)) {
            return end;
        }
        int last = i + 1;
        while (last < runs.size() && last < i + 2 && runs.continuesRun(last)) {
            last++;
        }
        return last;
    }

    /** Edremit'te, Sındırgı'da: a case of place behind the apostrophe. */
    private boolean inLocative(int from, int end) {
        boolean fits =
                end < runs.size()
                        && end - from <= 2
                        && (runs.token(end).gap().equals("'") || runs.token(end).gap().equals("’"))
                        && pack.locatives().contains(runs.token(end).folded())
                        && runs.token(from).shape() == NameToken.Shape.CAPITAL;
        if (fits) {
            runs.add(from, end, EntityClass.PLACE, 0.6, "its case");
        }
        return fits;
    }

    private boolean townLike(int from, int end) {
        boolean fits =
                end - from == 1
                        && isTownLike(from)
                        && runs.token(from).shape() == NameToken.Shape.CAPITAL
                        && from > 0
                        && runs.token(from).followsBlank()
                        && pack.towards().contains(runs.token(from - 1).folded());
        if (fits) {
            runs.add(from, end, EntityClass.PLACE, 0.6, "a town's ending");
        }
        return fits;
    }

    /** Ends that are short (-berg, -grad) are those of towns, too. */
    private boolean endsInNoun(String word) {
        return pack.nouns().stream().anyMatch(noun -> noun.length() >= 6 && word.endsWith(noun));
    }

    private boolean isTownLike(int i) {
        String word = runs.token(i).folded();
        if (pack.nounsHaveCapitals() && endsInNoun(word)) {
            return false; // Privatbesitz, Güterbahnhof
        }
        for (String suffix : pack.placeSuffixes()) {
            if (word.length() > suffix.length() + 1 && word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
