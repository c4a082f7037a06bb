package org.polygraph.mention;

import org.polygraph.text.Span;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * The runs of capitalised words of a passage: which words can be parts of names, what may stand
 * between them, and where a run ends.
 */
final class CapitalRuns {

    /** Written short with a dot inside names: FC St. Pauli. */
    private static final Set<String> SAINTS = Set.of("st", "ste", "sta", "sto");

    private static final int HEADLINE_WORDS = 5;
    private static final String OPENING = "«\"“„'‘";

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean headline;

    CapitalRuns(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.headline = isHeadlineCase();
    }

    int size() {
        return tokens.size();
    }

    NameToken token(int i) {
        return tokens.get(i);
    }

    int startOf(int i) {
        return tokens.get(i).span().start();
    }

    int endOf(int i) {
        return tokens.get(i).span().end();
    }

    Span span(int from, int end) {
        return new Span(startOf(from), endOf(end - 1));
    }

    /**
     * Whether all longer words have capitals, as in an English headline, so that none says much.
     */
    boolean isHeadline() {
        return headline;
    }

    boolean startsRun(int i) {
        return isNamePart(i)
                && !(tokens.get(i).isInitial() && i + 1 < tokens.size() && !continuesRun(i + 1));
    }

    int runEnd(int from) {
        int end = from + 1;
        while (end < tokens.size()
                && (continuesRun(end) || isHyphenated(end) || isSecondSyllable(from, end))) {
            end++;
        }
        return end;
    }

    /** The "sik" of Kim Sang-sik. */
    private boolean isSecondSyllable(int from, int i) {
        return i - from <= 2
                && tokens.get(i).shape() == NameToken.Shape.LOWER
                && tokens.get(i).gap().equals("-")
                && GivenNames.isLeadingSurname(tokens.get(from).folded(), pack);
    }

    /** The "et" of Lot-et-Garonne. */
    private boolean isHyphenated(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).shape() == NameToken.Shape.LOWER
                && tokens.get(i).gap().equals("-")
                && tokens.get(i + 1).gap().equals("-")
                && tokens.get(i + 1).isCapitalised();
    }

    boolean continuesRun(int i) {
        return isNamePart(i) && joins(i, false);
    }

    /** Whether a token can be part of a name: capitalised, no function word, no title. */
    boolean isNamePart(int i) {
        NameToken token = tokens.get(i);
        if (!token.isCapitalised()) {
            return false;
        }
        if (!passage.isUnknown(token.span())) {
            return true;
        }
        if (passage.isInTitle(token.span().start()) && !isSyllable(i) && !isSurname(i)) {
            return false;
        }
        boolean inside =
                i > 0
                        && token.followsBlank()
                        && tokens.get(i - 1).isCapitalised()
                        && !pack.words().contains(tokens.get(i - 1).folded());
        boolean word = token.shape() == NameToken.Shape.CAPITAL || token.span().length() == 1;
        if (word
                && pack.words().contains(token.folded())
                && !(inside && isTail(i))
                && !(pack.syllables() && !isSentenceStart(i))) {
            return false;
        }
        return !isBarred(i, inside) && (inside || !isDemonym(i) || startsLongName(i));
    }

    /** A word for a kind of firm ends a run only from outside: not in Brightwater Capital LLC. */
    private boolean isBarred(int i, boolean inside) {
        for (Passage.CueMatch cue : passage.cuesAt(startOf(i))) {
            switch (cue.cue()) {
                case TITLE -> {
                    if (!inside || !isSurname(i) && !isSyllable(i)) {
                        return true;
                    }
                }
                case HONORIFIC -> {
                    return true;
                }
                case ORGANIZATION_LABEL, PLACE_LABEL, PRODUCT_LABEL -> {
                    if (!inside) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** "Phạm Lan | Anh", "Hoàng | Anh | Dũng": what is a title, too, is written small as one. */
    private boolean isSyllable(int i) {
        return pack.syllables()
                && i > 0
                && tokens.get(i).followsBlank()
                && tokens.get(i).shape() == NameToken.Shape.CAPITAL
                && tokens.get(i - 1).shape() == NameToken.Shape.CAPITAL
                && pack.common().contains(tokens.get(i).folded())
                && !passage.isInTitle(tokens.get(i - 1).span().start());
    }

    /** "Rudi | Hakim |": a word for an office right behind a given name, with no name behind it. */
    private boolean isSurname(int i) {
        boolean goesOn =
                i + 1 < tokens.size()
                        && tokens.get(i + 1).isCapitalised()
                        && tokens.get(i + 1).followsBlank();
        return !goesOn
                && i > 0
                && tokens.get(i).followsBlank()
                && GivenNames.contains(tokens.get(i - 1).folded());
    }

    private boolean isTail(int i) {
        return passage.has(startOf(i), NameCue.ORGANIZATION_TAIL)
                || passage.has(startOf(i), NameCue.PLACE_TAIL)
                || passage.has(startOf(i), NameCue.LAW_TAIL);
    }

    private boolean isDemonym(int i) {
        return pack.demonyms().contains(tokens.get(i).folded());
    }

    /** "European Medicines Agency": an adjective with two capitalised words behind it. */
    private boolean startsLongName(int i) {
        int next = i + 1;
        while (next < tokens.size() && next < i + 3 && isCapitalBehindBlank(next)) {
            if (!isDemonym(next)) {
                return true;
            }
            next++;
        }
        return false;
    }

    private boolean isCapitalBehindBlank(int i) {
        return tokens.get(i).isCapitalised()
                && tokens.get(i).followsBlank()
                && !passage.isInTitle(startOf(i));
    }

    /** Whether what stands between a token and the one before can stand within a name. */
    boolean joins(int i, boolean quotes) {
        NameToken token = tokens.get(i);
        if (token.followsBlank() || token.gap().equals("-") || token.gap().equals(" & ")) {
            return true;
        }
        boolean initialBefore =
                i > 0
                        && (tokens.get(i - 1).isInitial()
                                || SAINTS.contains(tokens.get(i - 1).folded()));
        return switch (token.gap()) {
            case ". ", "." -> initialBefore;
            case "'", "’" -> i > 0 && tokens.get(i - 1).span().length() <= 2;
            case " «", " \"", " “", " „" -> quotes;
            default -> false;
        };
    }

    boolean isConnective(int i) {
        return pack.connectives().contains(tokens.get(i).folded());
    }

    boolean isSmallWord(int i) {
        return !tokens.get(i).isCapitalised() && isConnective(i) && !isConjunction(i);
    }

    boolean isConjunction(int i) {
        return pack.conjunctions().contains(tokens.get(i).folded());
    }

    /** Whether a word of small letters, none of the pack's function words. */
    boolean isPlainWord(int i) {
        NameToken token = tokens.get(i);
        return token.shape() == NameToken.Shape.LOWER && !pack.words().contains(token.folded());
    }

    /** Whether a word is none of the pack's function words and no title. */
    boolean isPlainNoun(int i) {
        return !pack.words().contains(tokens.get(i).folded())
                && !isConnective(i)
                && !passage.isInTitle(startOf(i));
    }

    boolean isFree(int from, int end) {
        return passage.isUnknown(span(from, end));
    }

    boolean isFree(int i) {
        return passage.isUnknown(tokens.get(i).span());
    }

    /** Whether any word would have a capital where this one stands. */
    boolean isSentenceStart(int i) {
        return SentenceStart.isAt(passage.original(), passage.segment().span(), startOf(i));
    }

    /** Whether a run has a word that its language also writes with a capital without naming. */
    boolean holdsNoun(int from, int end) {
        for (int i = from; i < end; i++) {
            String word = tokens.get(i).folded();
            if (pack.nouns().contains(word) || pack.demonyms().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a run names what is no entity here: a storm, a war, a prize or a work ("Hurricane
     * Milton", "premio Cervantes", «Война и мир» behind роман). A given name with a word behind it
     * still is somebody: "el premio Nobel José Saramago".
     */
    boolean isEvent(int from, int end) {
        if (end - from > 1 && isEventWord(end - 1)) {
            return true;
        }
        int word = from;
        while (word < Math.min(end - 1, from + 2) && !isEventWord(word)) {
            word++;
        }
        boolean begins = word < Math.min(end - 1, from + 2);
        boolean behind =
                from > 0 && isEventWord(from - 1) && beforeBlank(startOf(from)) == endOf(from - 1);
        return begins && personStart(word, end) == end
                || behind
                        && (isQuoted(from)
                                || !GivenNames.contains(token(from).folded())
                                || end - from == 1);
    }

    /** Whether the word behind a run says that it is an event or a work, over a closing quote. */
    boolean isBeforeEvent(int end) {
        return end < size() && isEventWord(end) && token(end).gap().length() <= 2;
    }

    /** Whether a quotation mark opens right before a token. */
    boolean isQuoted(int i) {
        int start = startOf(i);
        return start > 0 && OPENING.indexOf(passage.original().charAt(start - 1)) >= 0;
    }

    private boolean isEventWord(int i) {
        return pack.events().contains(token(i).folded());
    }

    /** Whether a run is one word that the article also writes small, or that names nothing. */
    boolean isCommonWord(int from, int end) {
        return end - from == 1
                && token(from).shape() == NameToken.Shape.CAPITAL
                && (holdsNoun(from, end)
                        || !pack.nounsHaveCapitals()
                                && passage.isWrittenSmall(token(from).folded()));
    }

    /**
     * Where a person's name starts within a run, behind its first word; its end where none does.
     */
    int personStart(int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            String word = tokens.get(i).folded();
            boolean surname = pack.syllables() && pack.surnames().contains(word) && i < end - 2;
            if ((surname || GivenNames.contains(word)) && tokens.get(i).followsBlank()) {
                return i;
            }
        }
        return end;
    }

    /** Where what stands before an index ends, over a blank and an opening quotation mark. */
    int beforeBlank(int index) {
        String text = passage.original();
        int i = index;
        while (i > 0
                && (Character.isWhitespace(text.charAt(i - 1))
                        || OPENING.indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return index - i > 2 ? -1 : i;
    }

    void add(int from, int end, EntityClass type, double confidence, String reason) {
        // HD가 강FC: what Korean writes on to a Latin word is no part of a name over a blank.
        boolean mixed =
                pack.language().equals("ko")
                        && span(from, end)
                                .of(passage.original())
                                .chars()
                                .anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
        if (!mixed && (!headline || type == EntityClass.PERSON)) {
            passage.add(span(from, end), type, confidence, reason);
        }
    }

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
        return capitals >= HEADLINE_WORDS && !pack.nounsHaveCapitals();
    }
}
