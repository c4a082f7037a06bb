package org.polygraph.mention;

/**
 * People in scripts with capitals: by a title before or behind, a given name, a surname where it
 * comes first, or a verb of saying beside two words or more.
 */
final class PersonNames {

    private static final int LONGEST = 5;
    private static final int TITLE_REACH = 7;

    private final Passage passage;
    private final CapitalRuns runs;
    private final NamePack pack;

    PersonNames(Passage passage, CapitalRuns runs) {
        this.passage = passage;
        this.runs = runs;
        this.pack = passage.pack();
    }

    /** Adds the person a run names, if anything says it names one. */
    boolean find(int from, int end) {
        return titled(from, end) || given(from, end) || apposed(from, end) || speaking(from, end);
    }

    /** Whether a given name stands in a run, with a word beside it. */
    boolean holdsGivenName(int from, int end) {
        return end - from >= 2 && isGivenName(from, end);
    }

    private boolean titled(int from, int end) {
        if (!passage.hasBefore(runs.beforeBlank(runs.startOf(from)), NameCue.TITLE)) {
            return false;
        }
        int start = from;
        // "Thủ tướng Thái Lan Anutin Charnvirakul": of what country or company stands between.
        while (start < end && !runs.isFree(start)) {
            start++;
        }
        if (start == from) {
            start = officeEnd(from, end);
        }
        if (end - start == 1 && isAcronym(start)) {
            // депутаты КПРФ
            runs.add(start, end, EntityClass.ORGANIZATION, 0.65, "acronym behind a title");
            return true;
        }
        boolean office = end - from == 2 && start == from + 1 && isAcronym(from);
        boolean found = start < end && (start == from || office || end - start >= 2);
        return found
                && !runs.isCommonWord(start, end)
                && add(start, end, 0.8, "title before", true);
    }

    private boolean isAcronym(int i) {
        NameToken token = runs.token(i);
        return token.shape() == NameToken.Shape.UPPER
                && token.span().length() >= 3
                && runs.isFree(i)
                && !runs.isHeadline()
                && !passage.isShouting()
                && !NamePack.of("en").acronyms().contains(token.folded());
    }

    /**
     * "Kepala BMKG Dwikorita Karnawati", "Bupati Sleman Harda Kiswaya", "Prezydent Gdyni Aleksandra
     * Kosiorek", "rzecznik Państwowej Straży Pożarnej Karol Bielecki": where the person starts
     * behind the place or body that the office is of; it is added as a name of its own.
     */
    private int officeEnd(int from, int end) {
        int before = runs.beforeBlank(runs.startOf(from));
        boolean ofPlace = passage.hasBefore(before, NameCue.PLACE_LABEL);
        boolean ofBody =
                passage.hasBefore(before, NameCue.ORGANIZATION_LABEL)
                        || runs.token(from).shape() == NameToken.Shape.UPPER
                                && runs.token(from).span().length() >= 3;
        boolean pair = end - from == 2 && isAcronym(from) && !isAcronym(from + 1);
        if (pack.syllables()
                && end - from >= 3
                && end - from <= 4
                && pack.surnames().contains(runs.token(from).folded())) {
            return from; // "chủ tịch tỉnh Hoàng Quốc Khánh"
        }
        boolean inGenitive =
                pack.genitives()
                        && (end - from >= 4 || passage.has(runs.startOf(from), NameCue.INSTITUTION))
                        && !GivenNames.contains(runs.token(from).folded())
                        && runs.personStart(from, end) < end - 1;
        if (!ofPlace && !ofBody && !inGenitive
                || end - from < 3 && !pair
                || GivenNames.contains(runs.token(from).folded())) {
            return from;
        }
        int start = runs.personStart(from, end);
        if (start == end) {
            start = from + 1;
        }
        if (runs.isFree(from, start)) {
            EntityClass type = ofPlace ? EntityClass.PLACE : EntityClass.ORGANIZATION;
            runs.add(from, start, type, 0.6, "the office before");
        }
        return start;
    }

    private boolean given(int from, int end) {
        int start = from;
        while (start < end && !isGivenName(start, end)) {
            start++;
        }
        if (start < end) {
            return add(start, end, 0.75, "given name", false);
        }
        int first = from;
        // "Giám đốc Sở Y tế Đồng Nai Võ Minh Tâm": behind the known name that the office is of
        while (pack.syllables() && first < end && !runs.isFree(first)) {
            first++;
        }
        return first < end
                && isSurnameFirst(first, end)
                && add(first, end, 0.75, "surname first", false);
    }

    /** Two words or more with a title behind them: Jane Roe, chief executive of Acme. */
    private boolean apposed(int from, int end) {
        int length = end - from;
        if (length < 2 || length > 4 || !runs.isFree(from, end)) {
            return false;
        }
        int after = runs.endOf(end - 1);
        String text = passage.original();
        int limit = passage.segment().span().end();
        char next = after < limit ? text.charAt(after) : '.';
        boolean speaks = next == ' ' && passage.has(after + 1, NameCue.SPEECH);
        if ((speaks || next == ',' || next == ')' || next == '،') && isTitledBefore(from)) {
            return add(from, end, 0.75, "title before", false);
        }
        if (after + 2 >= limit || (next != ',' && next != ' ')) {
            return false;
        }
        boolean bracket = next == ' ' && text.charAt(after + 1) == '(';
        if (!(next == ',' && text.charAt(after + 1) == ' ') && !bracket) {
            return false;
        }
        // ", 34," and "(52)" tell an age.
        if (isAge(end, after + 2, limit)) {
            return add(from, end, 0.75, "age behind", false);
        }
        return isTitleBehind(end, after + 2) && add(from, end, 0.75, "title behind", false);
    }

    private boolean isAge(int end, int start, int limit) {
        if (end >= runs.size() || runs.startOf(end) != start) {
            return false;
        }
        boolean two =
                runs.token(end).shape() == NameToken.Shape.DIGITS
                        && runs.token(end).span().length() == 2;
        int stop = runs.endOf(end);
        return two && (stop >= limit || ",.);".indexOf(passage.original().charAt(stop)) >= 0);
    }

    /** A title within the first words of the apposition: ", a 52-year-old farmer". */
    private boolean isTitleBehind(int end, int start) {
        if (passage.has(start, NameCue.TITLE)) {
            return true;
        }
        for (int i = end; i < Math.min(runs.size(), end + 4); i++) {
            if (i > end && !runs.token(i).followsBlank() && !runs.token(i).gap().equals("-")) {
                return false;
            }
            if (passage.has(runs.startOf(i), NameCue.TITLE)) {
                return true;
            }
            if (runs.token(i).isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    /** "a presidente da estatal, Magda Chambriard,": a title a few words before, and a comma. */
    private boolean isTitledBefore(int from) {
        if (!runs.token(from).gap().equals(", ")) {
            return false;
        }
        for (int i = from - 1; i >= Math.max(0, from - TITLE_REACH); i--) {
            if (passage.isInTitle(runs.startOf(i))) {
                return true;
            }
            NameToken next = runs.token(i + 1);
            if (i < from - 1
                    && !next.followsBlank()
                    && !next.gap().equals("'")
                    && !next.gap().equals("’")) {
                return false;
            }
        }
        return false;
    }

    /** “…”, said Dwayne Okafor; raconte Mireille Castagnet. */
    private boolean speaking(int from, int end) {
        int length = end - from;
        if (length > 4 || !runs.isFree(from, end) || runs.holdsNoun(from, end)) {
            return false;
        }
        boolean before = passage.hasBefore(runs.startOf(from) - 1, NameCue.SPEECH);
        int after = runs.endOf(end - 1);
        boolean behind = !before && passage.has(after + 1, NameCue.SPEECH);
        boolean isName =
                length >= 2 && !(behind && runs.isSentenceStart(from) && pack.nounsHaveCapitals());
        return (before || behind) && isName && add(from, end, 0.65, "verb of saying", false);
    }

    private boolean add(int from, int end, double confidence, String reason, boolean alone) {
        int last = personEnd(from, Math.min(end, from + LONGEST));
        if (last - from < 2 && !alone) {
            return false;
        }
        runs.add(from, last, EntityClass.PERSON, confidence, reason);
        return true;
    }

    /** Where a person's name ends: before a known name, and past de, van or bin. */
    private int personEnd(int start, int end) {
        int i = start + 1;
        while (i < end
                && !(i > start + 1 && pack.nounsHaveCapitals() && runs.holdsNoun(i, i + 1))
                && (runs.isFree(i)
                        || isSyllable(start, i)
                        || passage.isKnownPerson(runs.startOf(i))
                        || i == start + 1 && i == end - 1
                        || i + 1 < end && runs.isFree(i + 1) && runs.token(i + 1).followsBlank())) {
            i++;
        }
        if (i < end) {
            return i;
        }
        int after = i;
        while (after < runs.size()
                && after < i + 3
                && runs.isConnective(after)
                && runs.joins(after, false)) {
            after++;
        }
        boolean extended =
                after > i
                        && after < runs.size()
                        && runs.isNamePart(after)
                        && !isAcronym(after)
                        && !runs.holdsNoun(after, after + 1)
                        && runs.joins(after, false)
                        && runs.isFree(after)
                        && (isFirm(i) || allGiven(start, i) || i - start == 1 && isParticle(i));
        if (!extended) {
            return i;
        }
        int last = after + 1;
        while (last < runs.size()
                && last - start < LONGEST + 2
                && runs.continuesRun(last)
                && runs.isFree(last)) {
            last++;
        }
        return last;
    }

    /** "Phạm Lan | Anh": a name's own syllable that is also that of a country. */
    private boolean isSyllable(int start, int i) {
        return pack.syllables()
                && i - start <= 3
                && pack.surnames().contains(runs.token(start).folded())
                && pack.common().contains(runs.token(i).folded())
                && runs.token(i).followsBlank();
    }

    /** van, von, bin and the like belong to the name; "de" may as well name where one is from. */
    private boolean isFirm(int i) {
        return !pack.words().contains(runs.token(i).folded());
    }

    private boolean isParticle(int i) {
        return pack.nameParticles().contains(runs.token(i).folded());
    }

    private boolean allGiven(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!GivenNames.contains(runs.token(i).folded())) {
                return false;
            }
        }
        return true;
    }

    private boolean isGivenName(int i, int end) {
        return GivenNames.contains(runs.token(i).folded())
                && (runs.isFree(i) || i + 1 < end && runs.isFree(i + 1));
    }

    private boolean isSurnameFirst(int from, int end) {
        String first = runs.token(from).folded();
        boolean local = pack.surnames().contains(first);
        return end - from >= (local && pack.language().equals("vi") ? 3 : 2)
                && end - from <= 4
                && runs.isFree(from, end)
                && GivenNames.isLeadingSurname(first, pack);
    }
}
