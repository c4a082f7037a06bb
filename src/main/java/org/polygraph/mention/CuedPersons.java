package org.polygraph.mention;

import java.util.List;

/**
 * Persons in Arabic and Devanagari: a given name or a title with what follows it, up to a word that
 * names do not go over.
 */
final class CuedPersons {

    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_OFFICE = 12;

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean arabic;
    private final CuedWords words;

    CuedPersons(Passage passage, CuedWords words) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.words = words;
        this.arabic = words.areArabic();
    }

    /**
     * Behind the last token of a person's name that starts here; the same index where none does.
     */
    int personEnd(int i) {
        boolean titled = isTitled(i);
        if (!words.isFree(i)
                || words.isBarred(i)
                || passage.isInTitle(tokens.get(i).span().start())) {
            return i;
        }
        boolean given =
                pack.given().contains(words.bare(i))
                        || isDouble(i)
                        || arabic && words.bare(i).equals("عبد") && i + 1 < tokens.size();
        if (arabic) {
            return given ? arabicEnd(i, titled) : i;
        }
        int end = i + 1;
        while (end < tokens.size()
                && end - i < LONGEST_PERSON
                && tokens.get(end).followsBlank()
                && !words.isBarred(end)
                && words.isFree(end)
                && tokens.get(end).shape() == NameToken.Shape.UNCASED) {
            end++;
        }
        // शिवराज सिंह चौहान विदिशा: no name goes on behind its surname.
        for (int last = i + 1; last < end; last++) {
            boolean more =
                    last + 1 < end && pack.surnames().contains(tokens.get(last + 1).folded());
            if (pack.surnames().contains(tokens.get(last).folded()) && !more) {
                end = last + 1;
            }
        }
        boolean closed =
                end == tokens.size()
                        || words.isBarred(end)
                        || !tokens.get(end).followsBlank()
                        || pack.surnames().contains(tokens.get(end - 1).folded());
        boolean surname =
                end - i >= 2
                        && end - i <= 3
                        && pack.surnames().contains(tokens.get(end - 1).folded());
        boolean person =
                (given || titled || surname)
                        && closed
                        && end - i >= 2
                        && end - i <= (given ? 3 : 2);
        return person ? end : i;
    }

    /** A given name of two words: نور الدين. */
    private boolean isDouble(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).followsBlank()
                && pack.given().contains(words.bare(i) + " " + words.bare(i + 1));
    }

    /**
     * Two words that stand before what somebody says, behind the words of an office: قال ممثل
     * المنظمة في صنعاء | أرتورو بيسيغان | إن.
     */
    int speakerEnd(int i) {
        int end = i + 2;
        boolean framed =
                i > 0
                        && end < tokens.size()
                        && tokens.get(i).followsBlank()
                        && tokens.get(i + 1).followsBlank()
                        && pack.complementizers().contains(tokens.get(end).folded())
                        && (words.isDefinite(i - 1)
                                || passage.typeEndingAt(words.endOf(i - 1)) != null);
        if (!framed || !isForeign(i) || !isForeign(i + 1)) {
            return i;
        }
        for (int before = i - 1; before >= Math.max(0, i - LONGEST_OFFICE); before--) {
            int start = words.startOf(before);
            if (passage.has(start, NameCue.SPEECH)) {
                return end;
            }
            if (!tokens.get(before).followsBlank()) {
                return i;
            }
        }
        return i;
    }

    /** Whether a word can be no noun of the language with an article or a preposition. */
    private boolean isForeign(int i) {
        String word = tokens.get(i).folded();
        return words.isFree(i)
                && !words.isBarred(i)
                && !words.isDefinite(i)
                && word.length() > 2
                && tokens.get(i).shape() == NameToken.Shape.UNCASED
                && !passage.isInTitle(tokens.get(i).span().start());
    }

    /** Given names, each with بن or عبد before it, and one more word where it may be a surname. */
    private int arabicEnd(int i, boolean titled) {
        int end = words.bare(i).equals("عبد") || isDouble(i) ? i + 2 : i + 1;
        while (end < tokens.size()
                && end - i < LONGEST_PERSON + 2
                && tokens.get(end).followsBlank()
                && words.isFree(end)) {
            String word = tokens.get(end).folded();
            boolean connective = pack.connectives().contains(word);
            if (connective && end + 1 < tokens.size() || isDouble(end)) {
                end += 2;
            } else if (pack.given().contains(word) && !isPreposition(end)) {
                end++;
            } else {
                break;
            }
        }
        boolean more =
                end < tokens.size()
                        && tokens.get(end).followsBlank()
                        && words.isFree(end)
                        && !words.isBarred(end)
                        && tokens.get(end).shape() == NameToken.Shape.UNCASED;
        boolean whole =
                end - 2 >= i && (tokens.get(end - 2).folded().equals("عبد") || isDouble(end - 2));
        boolean article =
                more
                        && (whole || !tokens.get(end - 1).folded().startsWith("ال"))
                        && isFamilyName(tokens.get(end).folded())
                        && passage.cuesAt(tokens.get(end).span().start()).isEmpty();
        boolean prefixed = more && CuedWords.PREFIXED.matcher(tokens.get(end).folded()).lookingAt();
        boolean alone = end - i == (whole ? 2 : 1);
        if (article || more && !prefixed && alone && (titled || isSurnameAt(end))) {
            end++;
            end += !article && isFamily(end) ? 1 : 0;
        }
        return end - i >= 2 ? end : i;
    }

    /** على behind the names of somebody is "on", though علي can be written so. */
    private boolean isPreposition(int i) {
        return words.isBarred(i)
                && tokens.get(i).span().of(passage.original()).endsWith("ى")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).followsBlank();
    }

    /** A title stands before, or a title with adjectives behind it: وزير الصحة اللبناني. */
    private boolean isTitled(int i) {
        int first = i;
        while (arabic
                && first > 0
                && i - first < 2
                && tokens.get(first).followsBlank()
                && CuedWords.isNisba(tokens.get(first - 1).folded())
                && !passage.hasBefore(tokens.get(first).span().start() - 1, NameCue.TITLE)) {
            first--;
        }
        return passage.hasBefore(tokens.get(first).span().start() - 1, NameCue.TITLE);
    }

    /** Whether a word with the article, or the end of the clause, follows a token. */
    private boolean isSurnameAt(int i) {
        boolean closed =
                i + 1 == tokens.size()
                        || !tokens.get(i + 1).followsBlank()
                        || words.isBarred(i + 1);
        return closed || isFamily(i + 1);
    }

    /** الحداد, and not الصفقة: hardly any family's name has the ending of a feminine noun. */
    private static boolean isFamilyName(String word) {
        return word.startsWith("ال")
                && !word.endsWith("ة")
                && !word.endsWith("ات")
                && !word.endsWith("ه");
    }

    private boolean isFamily(int i) {
        return i < tokens.size()
                && tokens.get(i).followsBlank()
                && isFamilyName(tokens.get(i).folded())
                && words.isFree(i)
                && !words.isBarred(i);
    }
}
