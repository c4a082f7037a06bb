package org.polygraph.graph.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The words of a text in any language, folded; of scripts without spaces each two neighbouring
 * characters, and when a text is indexed each single one too.
 */
final class AnyLanguage extends Analyzer {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final boolean singles;

    AnyLanguage(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new WordFold(new UnspacedScripts(words));
        return new TokenStreamComponents(words, new CJKBigramFilter(folded, ALL_SCRIPTS, singles));
    }
}
