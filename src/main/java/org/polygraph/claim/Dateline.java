package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mention;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a report was filed and by whom, before its first sentence: "LONDON, Feb 5 (Newswire) -",
 * "La Paz, 9 nov (EFE).-", "北京3月5日电", "【東京】". Nothing is said of the places and dates there.
 */
final class Dateline {

    private static final int LONGEST = 70;
    private static final int LONGEST_AGENCY = 24;
    private static final int MOST_WORDS = 2;

    /** An office or a firm is written in three capitals (UBS), a town seldom. */
    private static final int SHORTEST_TOWN = 4;

    private static final String DASHES = "-–—−";
    private static final String WIRE = "电電";

    private Dateline() {}

    /**
     * Where the sentence itself starts; its own start where it has no dateline.
     *
     * @param mentions those of the sentence, by start
     * @param opens whether the sentence is the article's first, so that a place no list has is told
     *     by its capital alone
     */
    static int end(String text, Span sentence, List<? extends Mention> mentions, boolean opens) {
        int limit = Math.min(sentence.end(), sentence.start() + LONGEST);
        if (sentence.length() > 0 && text.charAt(sentence.start()) == '【') {
            int close = text.indexOf('】', sentence.start(), limit);
            return close >= 0 ? close + 1 : sentence.start();
        }
        for (int i = sentence.start() + 1; i < limit; i++) {
            int end = behindMark(text, i, sentence.end());
            if (end > i) {
                Span head = new Span(sentence.start(), i);
                return (isDateline(text, head, mentions)
                                        || opens && isName(text, head)
                                        || isInCapitals(text, head))
                                && !isAside(text, end, sentence.end())
                        ? skipSpace(text, end, sentence.end())
                        : sentence.start();
            }
        }
        return sentence.start();
    }

    /** Behind a dash that stands apart or ends a stop, or the word for a wire report. */
    private static int behindMark(String text, int i, int end) {
        char c = text.charAt(i);
        if (WIRE.indexOf(c) >= 0) {
            boolean dated = "日）)".indexOf(text.charAt(i - 1)) >= 0;
            return dated ? i + 1 : i;
        }
        if (DASHES.indexOf(c) < 0 || i + 1 >= end) {
            return i;
        }
        boolean apart = Character.isWhitespace(text.charAt(i - 1));
        boolean stopped = text.charAt(i - 1) == '.' || text.charAt(i - 1) == ')';
        boolean open = Character.isWhitespace(text.charAt(i + 1));
        return apart && open || stopped ? i + 1 : i;
    }

    /** Whether a second dash closes an aside: "Berlin - Germany's capital - grew". */
    private static boolean isAside(String text, int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            if (DASHES.indexOf(text.charAt(i)) >= 0
                    && Character.isWhitespace(text.charAt(i - 1))
                    && Character.isWhitespace(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a place stands first, and besides places, dates and a name in brackets hardly
     * anything.
     */
    private static boolean isDateline(String text, Span head, List<? extends Mention> mentions) {
        boolean[] said = new boolean[head.length()];
        boolean place = false;
        for (Mention mention : mentions) {
            if (!head.contains(mention.span())) {
                continue;
            }
            if (mention instanceof EntityMention entity) {
                place |= entity.entity().type() == EntityClass.PLACE;
            } else if (!(mention instanceof TimeExpression)) {
                continue;
            }
            java.util.Arrays.fill(
                    said,
                    mention.span().start() - head.start(),
                    mention.span().end() - head.start(),
                    true);
        }
        int letters = 0;
        boolean bracket = false;
        for (int i = 0; i < head.length(); i++) {
            char c = text.charAt(head.start() + i);
            bracket = c == '(' || c == '（' || bracket && c != ')' && c != '）';
            letters += !bracket && !said[i] && Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return place && letters <= LONGEST_AGENCY;
    }

    /** Whether a head is one or two words with a capital and nothing else. */
    private static boolean isName(String text, Span head) {
        String[] words = head.of(text).strip().split("\\s+");
        return words.length <= MOST_WORDS
                && Stream.of(words)
                        .allMatch(
                                word ->
                                        !word.isEmpty()
                                                && Character.isUpperCase(word.codePointAt(0))
                                                && word.codePoints().allMatch(Character::isLetter));
    }

    /** "SILAO, Gto.", "CUIABÁ": a town that is written larger than all names are. */
    private static boolean isInCapitals(String text, Span head) {
        String town = head.of(text).split("[,(]", 2)[0].strip();
        return town.length() >= SHORTEST_TOWN
                && town.split("\\s+").length <= MOST_WORDS + 1
                && town.codePoints().anyMatch(Character::isUpperCase)
                && town.codePoints().noneMatch(c -> Character.isLowerCase(c) || c == '.')
                && town.codePoints().noneMatch(Character::isDigit)
                && head.length() - town.length() <= LONGEST_AGENCY;
    }

    private static int skipSpace(String text, int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
