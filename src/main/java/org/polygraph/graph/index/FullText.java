package org.polygraph.graph.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The words of quotes, and what is asked for among them. Each quote is indexed as it stands,
 * folded, and once more as its own language inflects words. The language of a question is not
 * known: each of its words, set apart by spaces, must be in the quote as it stands or as any one
 * language inflects it.
 */
final class FullText {

    static final String FIELD = "text";
    private static final String STEMMED = "text.";

    /** Words farther apart than any phrase is long: two quotes of a claim. */
    private static final int GAP = 1_000;

    private static final Analyzer INDEXED = new AnyLanguage(true);
    private static final Analyzer ASKED = new AnyLanguage(false);

    private FullText() {}

    /** The analyser that documents are written with. */
    static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                String name = PassageFields.ofClaims(field);
                Analyzer stemming =
                        name.startsWith(STEMMED)
                                ? Stemming.of(name.substring(STEMMED.length()))
                                : null;
                return stemming == null ? INDEXED : stemming;
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** The field for the inflected words of a language, or null where there is none. */
    static @Nullable String stemmedField(String language) {
        String primary = primary(language);
        return Stemming.of(primary) == null ? null : STEMMED + primary;
    }

    /**
     * @param fields what the fields of the words are called
     */
    static Query query(String question, UnaryOperator<String> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int words = 0;
        for (String word : words(question)) {
            Words asIs = Words.of(ASKED, word);
            if (asIs.isEmpty()) {
                continue;
            }
            words++;
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(phrase(fields.apply(FIELD), asIs), Occur.SHOULD);
            for (String language : Stemming.languages()) {
                Words stems = Words.of(stemming(language), word);
                if (!stems.isEmpty()) {
                    any.add(phrase(fields.apply(STEMMED + language), stems), Occur.SHOULD);
                }
            }
            all.add(any.build(), Occur.FILTER);
        }
        return words == 0 ? new MatchNoDocsQuery("no words in the question") : all.build();
    }

    private static Query phrase(String field, Words words) {
        if (words.all().size() == 1) {
            return new TermQuery(new Term(field, words.all().getFirst().text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int first = words.all().getFirst().position();
        words.all().forEach(w -> phrase.add(new Term(field, w.text()), w.position() - first));
        return phrase.build();
    }

    /** What of a quote is asked for, in UTF-16, in order; what touches is one. */
    static List<Words.Range> matches(String quote, String language, String question) {
        Words asIs = Words.of(INDEXED, quote);
        String primary = primary(language);
        Analyzer stemming = Stemming.of(primary);
        Words stems = stemming == null ? new Words(List.of()) : Words.of(stemming, quote);
        List<Words.Range> found = new ArrayList<>();
        for (String word : words(question)) {
            found.addAll(Words.of(ASKED, word).occurrencesIn(asIs));
            if (stemming != null) {
                found.addAll(Words.of(stemming, word).occurrencesIn(stems));
            }
        }
        return merged(found);
    }

    private static List<Words.Range> merged(List<Words.Range> ranges) {
        ranges.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Words.Range> merged = new ArrayList<>();
        for (Words.Range range : ranges) {
            Words.Range last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || range.start() > last.end()) {
                merged.add(range);
            } else {
                merged.removeLast();
                int end = Math.max(last.end(), range.end());
                merged.add(new Words.Range(last.start(), end));
            }
        }
        return merged;
    }

    private static List<String> words(String question) {
        return Arrays.stream(question.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    private static Analyzer stemming(String language) {
        Analyzer analyzer = Stemming.of(language);
        return analyzer == null ? ASKED : analyzer;
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
