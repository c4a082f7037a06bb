package org.polygraph.mention;

import org.polygraph.article.Diagnostic;
import org.polygraph.article.Segment;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Graphemes;
import org.polygraph.text.Span;

import java.util.function.Consumer;

/**
 * Finds quantities and times. Each segment of the body is read once, from left to right, with the
 * words of its language ({@link QuantityLexicon}); what is found does not overlap.
 */
public final class QuantityRecogniser {

    /**
     * Reads an article.
     *
     * @param found told of each {@link Quantity} and {@link TimeExpression}, by start
     * @param noticed told of amounts that are lost or displaced
     */
    public void recognise(ArticleText text, Consumer<Mention> found, Consumer<Diagnostic> noticed) {
        Published published = Published.of(text.article().published());
        CurrencyContext currencies = new CurrencyContext(text);
        Consumer<Mention> whole = mention -> takeWhole(text.folded(), mention, found);
        for (Segment segment : text.article().segments()) {
            if (segment.isBody()) {
                recognise(text.folded(), segment, published, currencies, whole, noticed);
            }
        }
    }

    /** What would end within a character, such as before its vowel sign, is no mention. */
    private static void takeWhole(FoldedText text, Mention mention, Consumer<Mention> found) {
        Span span = mention.span();
        if (Graphemes.isBoundary(text.original(), span.start())
                && Graphemes.isBoundary(text.original(), span.end())) {
            found.accept(mention);
        }
    }

    private static void recognise(
            FoldedText text,
            Segment segment,
            Published published,
            CurrencyContext currencies,
            Consumer<Mention> found,
            Consumer<Diagnostic> noticed) {
        Tokens tokens =
                Tokeniser.tokens(
                        text,
                        text.indexOf(segment.span().start()),
                        text.indexOf(segment.span().end()),
                        QuantityLexicon.of(segment.language()));
        TimeParser times = new TimeParser(tokens, published);
        QuantityParser quantities = new QuantityParser(tokens, currencies);
        LostAmounts lost = new LostAmounts(tokens);
        int i = 0;
        while (i < tokens.size()) {
            LostAmounts.Noticed notice = isUnknownWord(tokens, i) ? null : lost.at(i);
            if (notice != null) {
                noticed.accept(notice.diagnostic());
                i = notice.end();
                continue;
            }
            Found time = times.at(i);
            if (time != null) {
                found.accept(time.mention());
                i = time.end();
                continue;
            }
            if (isUnknownWord(tokens, i)) {
                i++;
                continue;
            }
            Found part = quantities.part(i);
            if (part != null) {
                found.accept(part.mention());
                i = part.end();
                continue;
            }
            int behind = Identifiers.skip(tokens, i);
            if (behind > i) {
                i = behind;
                continue;
            }
            Found quantity = quantities.at(i);
            if (quantity != null) {
                found.accept(quantity.mention());
            }
            i = quantity == null ? i + 1 : quantity.end();
        }
    }

    /** Whether it is a word of which no amount can start: neither a number nor in the lexicon. */
    private static boolean isUnknownWord(Tokens tokens, int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.WORD
                && token.senses().isEmpty()
                && !(tokens.get(index + 1).isNumber() && GluedCurrency.at(tokens, index) != null);
    }
}
