package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.Span;

import java.util.List;

/**
 * Unknown names in scripts with capitals: runs of capitalised words that a title, a given name, a
 * legal form or another cue gives a class. A run that nothing types is left alone.
 */
final class CapitalisedNames {

    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_ORGANIZATION = 7;
    private static final int HEADLINE_WORDS = 5;

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean headlineCase;

    CapitalisedNames(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.headlineCase = isHeadlineCase();
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            headedNames(i);
            compound(i);
        }
        int i = 0;
        while (i < tokens.size()) {
            if (!startsRun(i)) {
                i++;
                continue;
            }
            int end = runEnd(i);
            typeRun(i, end);
            i = end;
        }
    }

    /** Names that start with a cue: Universidad de Salamanca, loi Sapin II, Mount Fuji. */
    private void headedNames(int i) {
        for (CueMatch head : passage.cuesAt(tokens.get(i).span().start())) {
            EntityClass type =
                    switch (head.cue()) {
                        case ORGANIZATION_HEAD, ORGANIZATION_NOUN -> EntityClass.ORGANIZATION;
                        case PLACE_HEAD -> EntityClass.PLACE;
                        case LAW_HEAD -> EntityClass.LAW;
                        default -> null;
                    };
            boolean capital =
                    tokens.get(i).isCapitalised()
                            || type == EntityClass.LAW
                            || head.cue() == NameCue.ORGANIZATION_NOUN;
            if (type != null
                    && capital
                    && !headlineCase
                    && !passage.isInTitle(head.span().start())) {
                int end = headedEnd(head, i, type);
                if (end > i) {
                    add(i, end, type, 0.8, "“" + head.span().of(passage.original()) + "”");
                }
            }
        }
    }

    /** The token after a headed name's last, or 0 where no name follows the head. */
    private int headedEnd(CueMatch head, int first, EntityClass type) {
        int i = first;
        while (i < tokens.size() && tokens.get(i).span().end() <= head.span().end()) {
            i++;
        }
        int afterHead = i;
        while (i < tokens.size()
                && i < afterHead + 3
                && isSmallWord(i)
                && joins(i, type == EntityClass.LAW)) {
            i++;
        }
        if (i >= tokens.size() || !isNamePart(i) || !joins(i, type == EntityClass.LAW)) {
            return 0;
        }
        int end = chunkEnd(i, first);
        // A name goes on over "de": Lei Geral de Proteção de Dados.
        while (type != EntityClass.PLACE && end > 0 && goesOn(end)) {
            end = chunkEnd(end + 1, first);
        }
        // "Ministry of Foreign Affairs and Trade": "and" joins two nouns of one name.
        if (type == EntityClass.ORGANIZATION
                && end + 1 < tokens.size()
                && isConjunction(end)
                && tokens.get(end).followsBlank()
                && continuesRun(end + 1)
                && passage.isUnknown(tokens.get(end + 1).span())
                && end - i == 1) {
            end += 2;
        }
        return end;
    }

    /** Compounds that end in what they are: Bundesfinanzministerium, Lieferkettengesetz. */
    private void compound(int i) {
        NameToken token = tokens.get(i);
        if (token.shape() != NameToken.Shape.CAPITAL || !passage.isUnknown(token.span())) {
            return;
        }
        if (endsIn(token.folded(), pack.organizationSuffixes())) {
            add(i, i + 1, EntityClass.ORGANIZATION, 0.65, "its last part");
        } else if (endsIn(token.folded(), pack.lawSuffixes())) {
            add(i, i + 1, EntityClass.LAW, 0.65, "its last part");
        }
    }

    private static boolean endsIn(String word, java.util.Set<String> suffixes) {
        return suffixes.stream().anyMatch(s -> word.length() > s.length() + 2 && word.endsWith(s));
    }

    private boolean goesOn(int i) {
        if (i + 1 >= tokens.size() || !isSmallWord(i) || !tokens.get(i).followsBlank()) {
            return false;
        }
        NameToken next = tokens.get(i + 1);
        boolean romance = tokens.get(i).folded().startsWith("d");
        return romance
                && continuesRun(i + 1)
                && passage.isUnknown(next.span())
                && !GivenNames.contains(next.folded());
    }

    private int chunkEnd(int i, int first) {
        if (passage.isKnownPerson(tokens.get(i).span().start())) {
            return 0;
        }
        int end = i + 1;
        while (end < tokens.size() && end - first < LONGEST_ORGANIZATION && continuesHeaded(end)) {
            end++;
        }
        return end;
    }

    private boolean continuesHeaded(int i) {
        if (pack.particles().contains(tokens.get(i).folded())) {
            NameToken before = tokens.get(i - 1);
            return tokens.get(i).followsBlank()
                    && before.isCapitalised()
                    && passage.isUnknown(before.span());
        }
        boolean surname =
                pack.language().equals("vi")
                        && pack.surnames().contains(tokens.get(i).folded())
                        && i + 2 < tokens.size()
                        && continuesRun(i + 1)
                        && continuesRun(i + 2);
        boolean personStarts =
                surname
                        || i + 1 < tokens.size()
                                && GivenNames.contains(tokens.get(i).folded())
                                && continuesRun(i + 1);
        return continuesRun(i)
                && !personStarts
                && !passage.isKnownPerson(tokens.get(i).span().start());
    }

    private void typeRun(int from, int end) {
        if (tailedName(from, end)) {
            return;
        }
        if (end - from >= 2 && isGivenName(from, end) || !labelledName(from, end)) {
            person(from, end);
        }
    }

    /** Names that end with a cue: Acme Corp., Clean Water Act, Kings County. */
    private boolean tailedName(int from, int end) {
        if (end < tokens.size()
                && tokens.get(end).followsBlank()
                && passage.kindsAt(tokens.get(end).span().start()).contains(NameCue.PLACE_NOUN)) {
            add(from, end + 1, EntityClass.PLACE, 0.8, "the noun behind");
            return true;
        }
        for (int i = end - 1; i > from; i--) {
            for (CueMatch tail : passage.cuesAt(tokens.get(i).span().start())) {
                EntityClass type =
                        switch (tail.cue()) {
                            case ORGANIZATION_TAIL -> EntityClass.ORGANIZATION;
                            case PLACE_TAIL -> EntityClass.PLACE;
                            case LAW_TAIL -> EntityClass.LAW;
                            default -> null;
                        };
                if (type != null && !headlineCase && end - from <= LONGEST_ORGANIZATION) {
                    Span span = new Span(tokens.get(from).span().start(), tail.span().end());
                    passage.add(span, type, 0.8, "“" + tail.span().of(passage.original()) + "”");
                    return true;
                }
            }
        }
        return false;
    }

    /** Names behind a word that says what they are: the company Acme, the city of Springfield. */
    private boolean labelledName(int from, int end) {
        int start = tokens.get(from).span().start();
        for (NameCue cue : passage.kindsBefore(beforeBlank(start))) {
            EntityClass type =
                    switch (cue) {
                        case ORGANIZATION_LABEL -> EntityClass.ORGANIZATION;
                        case PLACE_LABEL -> EntityClass.PLACE;
                        default -> null;
                    };
            if (type != null && isFree(from, end)) {
                add(from, end, type, 0.7, "the word before");
                return true;
            }
        }
        return false;
    }

    private void person(int from, int end) {
        int start = from;
        boolean titled =
                passage.kindsBefore(beforeBlank(tokens.get(from).span().start()))
                        .contains(NameCue.TITLE);
        if (titled) {
            // "Thủ tướng Thái Lan Anutin Charnvirakul": of what country or company stands between.
            while (start < end && !isFree(start, start + 1)) {
                start++;
            }
            titled = start < end && (start == from || end - start >= 2);
        }
        if (!titled) {
            start = from;
            while (start < end && !isGivenName(start, end)) {
                start++;
            }
            if (start == end && isSurnameFirst(from, end)) {
                start = from;
            }
        }
        if (start == end) {
            if (!placeBeforePlace(from, end) && !placeAfterPlace(from, end)) {
                apposed(from, end);
            }
            return;
        }
        int last = personEnd(start, Math.min(end, start + LONGEST_PERSON));
        if (last - start >= 2 || titled) {
            add(
                    start,
                    last,
                    EntityClass.PERSON,
                    titled ? 0.8 : 0.75,
                    titled ? "title" : "given name");
        }
    }

    /** "in Springfield, Illinois": behind a preposition, and before a comma and a known place. */
    private boolean placeBeforePlace(int from, int end) {
        boolean fits =
                from > 0
                        && end < tokens.size()
                        && end - from <= 2
                        && isFree(from, end)
                        && tokens.get(end).gap().equals(", ")
                        && tokens.get(from).followsBlank()
                        && tokens.get(from - 1).shape() == NameToken.Shape.LOWER
                        && pack.words().contains(tokens.get(from - 1).folded())
                        && passage.isKnownPlace(tokens.get(end).span().start());
        if (fits) {
            add(from, end, EntityClass.PLACE, 0.7, "the place behind");
        }
        return fits;
    }

    /**
     * "Belo Horizonte e Uberlândia": joined to a known place by a conjunction, and nothing else.
     */
    private boolean placeAfterPlace(int from, int end) {
        boolean fits =
                from >= 2
                        && end - from == 1
                        && isFree(from, end)
                        && tokens.get(from).shape() == NameToken.Shape.CAPITAL
                        && isConjunction(from - 1)
                        && tokens.get(from).followsBlank()
                        && tokens.get(from - 1).followsBlank()
                        && passage.isKnownPlace(tokens.get(from - 2).span().start())
                        && !pack.language().equals("de");
        if (fits) {
            add(from, end, EntityClass.PLACE, 0.6, "the place before");
        }
        return fits;
    }

    /** Two words or more with a title behind them: Jane Roe, chief executive of Acme. */
    private void apposed(int from, int end) {
        int length = end - from;
        if (length < 2 || length > 3 || !isFree(from, end)) {
            return;
        }
        int after = tokens.get(end - 1).span().end();
        String rest =
                passage.original()
                        .substring(after, Math.min(after + 2, passage.segment().span().end()));
        if (passage.kindsAt(after + 1).contains(NameCue.SPEECH) && isTitledBefore(from)) {
            add(from, end, EntityClass.PERSON, 0.7, "title and verb");
            return;
        }
        boolean enclosed = rest.startsWith(",") || rest.startsWith(")");
        if (enclosed && isTitledBefore(from)) {
            add(from, end, EntityClass.PERSON, 0.75, "title before");
            return;
        }
        boolean opened = rest.equals(", ") || rest.equals(" (");
        if (opened && passage.kindsAt(after + 2).contains(NameCue.TITLE)) {
            add(from, end, EntityClass.PERSON, 0.75, "title behind");
        }
    }

    /** "a presidente da estatal, Magda Chambriard,": a title a few words before, and a comma. */
    private boolean isTitledBefore(int from) {
        NameToken first = tokens.get(from);
        if (!first.gap().equals(", ")) {
            return false;
        }
        for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
            if (passage.isInTitle(tokens.get(i).span().start())) {
                return true;
            }
            if (i < from - 1
                    && !tokens.get(i + 1).followsBlank()
                    && !tokens.get(i + 1).gap().equals("'")
                    && !tokens.get(i + 1).gap().equals("’")) {
                return false;
            }
        }
        return false;
    }

    /** Where a person's name ends: before a known name, and past de, van or bin. */
    private int personEnd(int start, int end) {
        int i = start + 1;
        while (i < end
                && (passage.isUnknown(tokens.get(i).span())
                        || passage.isKnownPerson(tokens.get(i).span().start())
                        || i == start + 1 && i == end - 1)) {
            i++;
        }
        if (i < end) {
            return i;
        }
        int after = i;
        while (after < tokens.size()
                && after < i + 3
                && isConnective(after)
                && joins(after, false)) {
            after++;
        }
        boolean extended =
                after > i
                        && after < tokens.size()
                        && isNamePart(after)
                        && joins(after, false)
                        && passage.isUnknown(tokens.get(after).span())
                        && (isFirm(i) || allGiven(start, i));
        if (!extended) {
            return i;
        }
        int last = after + 1;
        while (last < tokens.size()
                && last - start < LONGEST_PERSON + 2
                && continuesRun(last)
                && passage.isUnknown(tokens.get(last).span())) {
            last++;
        }
        return last;
    }

    /** van, von, bin and the like belong to the name; "de" may as well name where one is from. */
    private boolean isFirm(int i) {
        return !pack.words().contains(tokens.get(i).folded());
    }

    private boolean allGiven(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!GivenNames.contains(tokens.get(i).folded())) {
                return false;
            }
        }
        return true;
    }

    private boolean isGivenName(int i, int end) {
        return GivenNames.contains(tokens.get(i).folded())
                && (passage.isUnknown(tokens.get(i).span())
                        || i + 1 < end && passage.isUnknown(tokens.get(i + 1).span()));
    }

    private boolean isSurnameFirst(int from, int end) {
        boolean local = pack.surnames().contains(tokens.get(from).folded());
        return end - from >= (local && pack.language().equals("vi") ? 3 : 2)
                && end - from <= 4
                && isFree(from, end)
                && GivenNames.isLeadingSurname(tokens.get(from).folded(), pack);
    }

    private boolean startsRun(int i) {
        return isNamePart(i)
                && !(tokens.get(i).isInitial() && i + 1 < tokens.size() && !continuesRun(i + 1));
    }

    private int runEnd(int from) {
        int end = from + 1;
        while (end < tokens.size() && continuesRun(end)) {
            end++;
        }
        return end;
    }

    private boolean continuesRun(int i) {
        return isNamePart(i) && joins(i, false);
    }

    /** Whether a token can be part of a name: capitalised, no function word, no title. */
    private boolean isNamePart(int i) {
        NameToken token = tokens.get(i);
        if (!token.isCapitalised()) {
            return false;
        }
        if (!passage.isUnknown(token.span())) {
            return true;
        }
        if (passage.isInTitle(token.span().start())) {
            return false;
        }
        boolean word = token.shape() == NameToken.Shape.CAPITAL || token.span().length() == 1;
        if (word && pack.words().contains(token.folded())) {
            return false;
        }
        return passage.kindsAt(token.span().start()).stream()
                .noneMatch(
                        cue ->
                                cue == NameCue.TITLE
                                        || cue == NameCue.ORGANIZATION_LABEL
                                        || cue == NameCue.PLACE_LABEL
                                        || cue == NameCue.HONORIFIC);
    }

    /** Whether what stands between a token and the one before can stand within a name. */
    private boolean joins(int i, boolean quotes) {
        NameToken token = tokens.get(i);
        if (token.followsBlank() || token.gap().equals("-") || token.gap().equals(" & ")) {
            return true;
        }
        boolean initialBefore = i > 0 && tokens.get(i - 1).isInitial();
        return switch (token.gap()) {
            case ". ", "." -> initialBefore;
            case "'", "’" -> i > 0 && tokens.get(i - 1).span().length() <= 2;
            case " «", " \"", " “", " „" -> quotes;
            default -> false;
        };
    }

    private boolean isConnective(int i) {
        return pack.connectives().contains(tokens.get(i).folded());
    }

    private boolean isSmallWord(int i) {
        NameToken token = tokens.get(i);
        return !token.isCapitalised() && isConnective(i) && !isConjunction(i);
    }

    private boolean isConjunction(int i) {
        return switch (tokens.get(i).folded()) {
            case "and", "und", "et", "y", "e", "i", "en", "dan", "ve", "và", "и" -> true;
            default -> false;
        };
    }

    private boolean isFree(int from, int end) {
        return passage.isUnknown(
                new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end()));
    }

    private int beforeBlank(int index) {
        String text = passage.original();
        int i = index;
        while (i > 0
                && (Character.isWhitespace(text.charAt(i - 1))
                        || "«\"“„'‘".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return index - i > 2 ? -1 : i;
    }

    private void add(int from, int end, EntityClass type, double confidence, String reason) {
        Span span = new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end());
        if (!headlineCase || type == EntityClass.PERSON) {
            passage.add(span, type, confidence, reason);
        }
    }

    /** Whether all longer words have capitals, as in an English headline. */
    private boolean isHeadlineCase() {
        int capitals = 0;
        for (NameToken token : tokens) {
            int length = token.span().length();
            if (token.isCapitalised()) {
                capitals += length > 3 ? 1 : 0;
            } else if (length > 4 && token.shape() == NameToken.Shape.LOWER) {
                return false;
            }
        }
        return capitals >= HEADLINE_WORDS && !pack.language().equals("de");
    }
}
