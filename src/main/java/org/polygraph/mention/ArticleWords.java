package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.text.FoldedText;

import java.util.HashSet;
import java.util.Set;

/** The words an article has in small letters; read when first asked for. */
final class ArticleWords {

    private final ArticleText text;
    private @Nullable Set<String> small;

    ArticleWords(ArticleText text) {
        this.text = text;
    }

    /** Whether a word, given folded, stands in small letters in the body. */
    boolean hasSmall(String word) {
        if (small == null) {
            small = read(text.folded());
        }
        return small.contains(word);
    }

    private Set<String> read(FoldedText folded) {
        Set<String> words = new HashSet<>();
        for (Segment segment : text.article().segments()) {
            if (segment.isBody()) {
                for (NameToken token : NameToken.of(folded, segment.span())) {
                    if (token.shape() == NameToken.Shape.LOWER) {
                        words.add(token.folded());
                    }
                }
            }
        }
        return words;
    }
}
