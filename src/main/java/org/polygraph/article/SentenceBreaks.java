package org.polygraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.polygraph.language.FunctionWords;
import org.polygraph.language.SentenceRules;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the sentences of one paragraph end: the Unicode rules (UAX #29, through ICU), without the
 * ends they see behind an abbreviation, an initial, an ordinal, a web address or a quotation that
 * the sentence goes on from, and with the ends they miss before a number or an amount.
 *
 * <p>Time: linear in the paragraph's length. Not thread-safe: one for a reading.
 */
final class SentenceBreaks {

    /** Made once for each language; each reading has a copy of its own. */
    private static final Map<SentenceRules, BreakIterator> BREAKS = new ConcurrentHashMap<>();

    private static final int LONGEST_WORD = 24;

    private final BreakIterator unicode;
    private final SentenceRules rules;
    private final FunctionWords words = FunctionWords.listed();
    private final String language;

    private SentenceBreaks(String language) {
        this.language = language;
        this.rules = SentenceRules.of(language);
        this.unicode =
                BREAKS.computeIfAbsent(
                                rules,
                                r -> BreakIterator.getSentenceInstance(new ULocale(language)))
                        .clone();
    }

    /** For paragraphs in a language; {@code und} for an unknown one. */
    static SentenceBreaks in(String language) {
        return new SentenceBreaks(language);
    }

    /** The sentences of a stretch of text, without surrounding space, in order. */
    List<Span> sentences(String text, Span paragraph) {
        String part = paragraph.of(text);
        unicode.setText(part);
        List<Span> sentences = new ArrayList<>(4);
        int start = 0;
        int next = unicode.first();
        while (next < part.length()) {
            int from = next;
            next = beforeOpeners(part, from, unicode.next());
            for (int end = missedEnd(part, from, next); end > 0; end = missedEnd(part, end, next)) {
                add(sentences, part, start, end, paragraph.start());
                start = end;
            }
            if (next >= part.length() || !goesOn(part, start, next)) {
                add(sentences, part, start, next, paragraph.start());
                start = next;
            }
        }
        return sentences;
    }

    /** The Unicode rules put a bracket that opens behind a full stop on the wrong side: 。「|急ぐ */
    private static int beforeOpeners(String part, int from, int boundary) {
        int i = boundary;
        while (boundary < part.length() && i > from + 1 && isOpener(part.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isOpener(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static void add(List<Span> sentences, String part, int start, int end, int offset) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(part.charAt(from))) {
            from++;
        }
        while (to > from && Blanks.isBlank(part.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(offset + from, offset + to));
        }
    }

    /**
     * An end between two ends of ICU's, or -1: the Unicode rules see none where the next letter
     * behind a number or an amount is small ("… by 2030. 67,000 people …"), nor at a language's own
     * terminators.
     */
    private int missedEnd(String part, int from, int to) {
        for (int i = from + 1; i < to - 2; i++) {
            char c = part.charAt(i);
            boolean own = rules.terminators().indexOf(c) >= 0;
            boolean guillemet = c == '»' && Blanks.isBlank(part.charAt(i - 1));
            if (!(c == '.' || own || guillemet) || !Blanks.isBlank(part.charAt(i + 1))) {
                continue;
            }
            int next = skipBlanks(part, i + 1, to);
            if (next >= to) {
                return -1;
            }
            if (own
                    || guillemet && endsQuotedSentence(part, from, i, next)
                    || c == '.' && startsWithAmount(part, next) && endsWithWord(part, from, i)) {
                return next;
            }
        }
        return -1;
    }

    /** French sets a space before its closing quotation mark: « Oui. » Il part. */
    private static boolean endsQuotedSentence(String part, int from, int mark, int next) {
        int i = mark;
        while (i > from && Blanks.isBlank(part.charAt(i - 1))) {
            i--;
        }
        return i > from
                && CharacterTraits.isTerminal(part.charAt(i - 1))
                && !UCharacter.isLowerCase(part.codePointAt(next));
    }

    private static boolean startsWithAmount(String part, int index) {
        char c = part.charAt(index);
        return Character.isDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private boolean endsWithWord(String part, int from, int point) {
        if (rules.pointShortens()) {
            return false;
        }
        String word = wordBefore(part, from, point);
        if (word.length() < 3 || word.indexOf('.') >= 0) {
            return word.endsWith("%") || words.has(language, word);
        }
        return !isTitle(word) && !rules.abbreviations().contains(word);
    }

    /** Whether the sentence goes on behind an end of ICU's. */
    private boolean goesOn(String part, int start, int boundary) {
        int end = boundary;
        while (end > start && Blanks.isBlank(part.charAt(end - 1))) {
            end--;
        }
        int terminator = end;
        boolean quoted = false;
        while (terminator > start && isCloser(part.charAt(terminator - 1))) {
            terminator--;
            quoted |= isQuote(part.charAt(terminator));
        }
        if (terminator == start) {
            return false;
        }
        terminator--;
        boolean spaced = end < boundary;
        if (!spaced
                && (insideAddress(part, start, terminator) || isInCode(part, start, terminator))) {
            return true;
        }
        if (spaced && part.charAt(boundary) == '»') {
            return true;
        }
        int next = skipOpeners(part, boundary);
        if (next < part.length() && UCharacter.isLowerCase(part.codePointAt(next))) {
            return spaced || quoted;
        }
        if (quoted) {
            return goesOnBehindQuote(part, start, boundary, spaced);
        }
        return isPoint(part.charAt(terminator)) && goesOnBehindPoint(part, start, terminator, next);
    }

    private boolean goesOnBehindQuote(String part, int start, int boundary, boolean spaced) {
        for (String particle : rules.afterQuote()) {
            if (part.startsWith(particle, boundary)) {
                return true;
            }
        }
        // “我们会去。”他说。 but 他说：“我们会去。”|会议结束了。
        return !spaced && language.equals("zh") && isQuote(part.charAt(start));
    }

    private boolean goesOnBehindPoint(String part, int start, int point, int next) {
        if (rules.pointShortens()) {
            return true;
        }
        String word = wordBefore(part, start, point);
        if (word.isEmpty()) {
            return false;
        }
        if (isTitle(word)) {
            return true;
        }
        boolean abbreviation =
                rules.abbreviations().contains(word)
                        || isInitial(word)
                        || rules.ordinalPoint() && isOrdinal(word);
        return abbreviation && !isFunctionWord(part, next);
    }

    private boolean isTitle(String word) {
        String last = word.substring(word.lastIndexOf('.') + 1);
        return rules.titles().contains(word)
                || rules.titles().contains(last)
                || rules.titles().contains(UCharacter.toLowerCase(word));
    }

    /** Whether a function word comes next, and so a new sentence; "А. С. Пушкин" has none. */
    private boolean isFunctionWord(String part, int next) {
        String word = wordAt(part, next);
        int end = next + word.length();
        boolean initial = end < part.length() && part.charAt(end) == '.';
        return !initial && words.has(language, word);
    }

    private static boolean isInitial(String word) {
        int last = word.codePointBefore(word.length());
        int letters = Character.charCount(last);
        boolean cased = UCharacter.toLowerCase(last) != UCharacter.toUpperCase(last);
        return cased
                && (word.length() == letters
                        || word.length() == letters + 2 && word.charAt(1) == '.');
    }

    private static boolean isOrdinal(String word) {
        if (word.length() > 2) {
            return false;
        }
        return word.chars().allMatch(Character::isDigit);
    }

    /** What stands before a point, up to a space, a dash or an opening bracket. */
    private static String wordBefore(String part, int start, int point) {
        int from = point;
        int least = Math.max(start, point - LONGEST_WORD);
        while (from > least && isOfWord(part.charAt(from - 1))) {
            from--;
        }
        return part.substring(from, point);
    }

    private static String wordAt(String part, int index) {
        int end = index;
        int most = Math.min(part.length(), index + LONGEST_WORD);
        while (end < most && Character.isLetter(part.charAt(end))) {
            end++;
        }
        return UCharacter.toLowerCase(part.substring(index, end));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == '.'
                || c == '-'
                || c == '%'
                || c == '°';
    }

    /** Whether a terminator without a space behind it belongs to a web address. */
    private static boolean insideAddress(String part, int start, int terminator) {
        int from = terminator;
        int least = Math.max(start, terminator - 200);
        while (from > least && isOfAddress(part.charAt(from - 1))) {
            from--;
        }
        String word = part.substring(from, terminator);
        return word.contains("://") || word.startsWith("www.");
    }

    /** Whether a point stands between a share's number and its exchange: 601888.SH, 005930.KS. */
    private static boolean isInCode(String part, int start, int point) {
        return point > start
                && point + 1 < part.length()
                && isPoint(part.charAt(point))
                && Character.isDigit(part.charAt(point - 1))
                && part.charAt(point + 1) >= 'A'
                && part.charAt(point + 1) <= 'Z';
    }

    private static boolean isOfAddress(char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '(' && c != '<';
    }

    private static int skipBlanks(String part, int from, int to) {
        int i = from;
        while (i < to && Blanks.isBlank(part.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int skipOpeners(String part, int from) {
        int i = from;
        while (i < part.length()
                && (isQuote(part.charAt(i))
                        || Character.getType(part.charAt(i)) == Character.START_PUNCTUATION)) {
            i++;
        }
        return i;
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '．' || c == '․';
    }

    private static boolean isCloser(char c) {
        return CharacterTraits.isCloser(c);
    }

    private static boolean isQuote(char c) {
        return UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK);
    }
}
