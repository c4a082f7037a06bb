package org.polygraph.graph.index;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import java.io.IOException;

/**
 * Has Thai, Lao, Khmer and Burmese taken apart as Chinese is: into pairs of characters, since they
 * do not set words apart either. A dictionary would cut the same word differently in a quote and in
 * a question.
 */
final class UnspacedScripts extends TokenFilter {

    private static final String SOUTHEAST_ASIAN =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final String IDEOGRAPHIC =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    UnspacedScripts(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(SOUTHEAST_ASIAN)) {
            type.setType(IDEOGRAPHIC);
        }
        return true;
    }
}
