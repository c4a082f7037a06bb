package org.polygraph.graph.index;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import java.io.IOException;

/**
 * Has Thai, Lao, Khmer and Burmese taken apart as Chinese is: into pairs of characters, since they
 * do not set words apart either. A dictionary would cut the same word differently in a quote and in
 * a question. Takes Korean off a number that it is written to, which Unicode's words do not.
 */
final class UnspacedScripts extends TokenFilter {

    private static final String SOUTHEAST_ASIAN =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final String IDEOGRAPHIC =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
    private static final String HANGUL = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL];
    private static final String OTHER = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];

    private static final char FIRST_SYLLABLE = '\uac00';
    private static final char LAST_SYLLABLE = '\ud7a3';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    /** What is left of a word that mixes Korean with something else. */
    private String rest = "";

    private int restStart;

    UnspacedScripts(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!rest.isEmpty()) {
            step.setPositionIncrement(1);
            return part();
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(SOUTHEAST_ASIAN)) {
            type.setType(IDEOGRAPHIC);
        } else if (!type.type().equals(HANGUL) && hasKorean()) {
            rest = term.toString();
            restStart = offset.startOffset();
            return part();
        }
        return true;
    }

    private boolean hasKorean() {
        return term.toString().chars().anyMatch(UnspacedScripts::isKorean);
    }

    private static boolean isKorean(int c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    private boolean part() {
        boolean korean = isKorean(rest.charAt(0));
        int end = 1;
        while (end < rest.length() && isKorean(rest.charAt(end)) == korean) {
            end++;
        }
        term.setEmpty().append(rest, 0, end);
        offset.setOffset(restStart, restStart + end);
        type.setType(korean ? HANGUL : OTHER);
        restStart += end;
        rest = rest.substring(end);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = "";
    }
}
