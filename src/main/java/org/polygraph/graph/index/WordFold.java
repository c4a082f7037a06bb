package org.polygraph.graph.index;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.polygraph.text.FoldedText;

import java.io.IOException;
import java.text.Normalizer;

/**
 * Words without what writers of the same word may do differently: case, width, the digits of
 * another script, vowel signs that may be left out, and the accents of Latin, Greek and Cyrillic
 * letters.
 */
final class WordFold extends TokenFilter {

    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036f';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordFold(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isPlain()) {
            String folded = fold(term.toString());
            if (!folded.isEmpty()) {
                term.setEmpty().append(folded);
            }
        }
        return true;
    }

    /** ASCII is put in lower case in place. */
    private boolean isPlain() {
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = buffer[i];
            if (c >= 0x80) {
                return false;
            }
            if (c >= 'A' && c <= 'Z') {
                buffer[i] = (char) (c + ('a' - 'A'));
            }
        }
        return true;
    }

    static String fold(String word) {
        String decomposed = Normalizer.normalize(FoldedText.fold(word), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c < FIRST_ACCENT || c > LAST_ACCENT) {
                kept.append(base(c));
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Letters whose stroke Unicode does not count as an accent. */
    private static char base(char letter) {
        return switch (letter) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ħ' -> 'h';
            case 'ı' -> 'i';
            default -> letter;
        };
    }
}
