package org.polygraph.graph.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Lucene's analysers by language, each without its stop words: whoever asks for a word means it.
 * Japanese, Chinese, Korean, Thai, Vietnamese and the like need none; their words have no other
 * forms, or what is put behind them leaves their characters as they are.
 */
final class Stemming {

    private static final CharArraySet NONE = CharArraySet.EMPTY_SET;

    private static final Map<String, Analyzer> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("ar", new ArabicAnalyzer(NONE)),
                    Map.entry("bg", new BulgarianAnalyzer(NONE)),
                    Map.entry("bn", new BengaliAnalyzer(NONE)),
                    Map.entry("ca", new CatalanAnalyzer(NONE)),
                    Map.entry("ckb", new SoraniAnalyzer(NONE)),
                    Map.entry("cs", new CzechAnalyzer(NONE)),
                    Map.entry("da", new DanishAnalyzer(NONE)),
                    Map.entry("de", new GermanAnalyzer(NONE)),
                    Map.entry("el", new GreekAnalyzer(NONE)),
                    Map.entry("en", new EnglishAnalyzer(NONE)),
                    Map.entry("es", new SpanishAnalyzer(NONE)),
                    Map.entry("et", new EstonianAnalyzer(NONE)),
                    Map.entry("eu", new BasqueAnalyzer(NONE)),
                    Map.entry("fa", new PersianAnalyzer(NONE)),
                    Map.entry("fi", new FinnishAnalyzer(NONE)),
                    Map.entry("fr", new FrenchAnalyzer(NONE)),
                    Map.entry("ga", new IrishAnalyzer(NONE)),
                    Map.entry("gl", new GalicianAnalyzer(NONE)),
                    Map.entry("hi", new HindiAnalyzer(NONE)),
                    Map.entry("hu", new HungarianAnalyzer(NONE)),
                    Map.entry("hy", new ArmenianAnalyzer(NONE)),
                    Map.entry("id", new IndonesianAnalyzer(NONE)),
                    Map.entry("it", new ItalianAnalyzer(NONE)),
                    Map.entry("lt", new LithuanianAnalyzer(NONE)),
                    Map.entry("lv", new LatvianAnalyzer(NONE)),
                    Map.entry("ms", new IndonesianAnalyzer(NONE)),
                    Map.entry("nb", new NorwegianAnalyzer(NONE)),
                    Map.entry("ne", new NepaliAnalyzer(NONE)),
                    Map.entry("nl", new DutchAnalyzer(NONE)),
                    Map.entry("nn", new NorwegianAnalyzer(NONE)),
                    Map.entry("no", new NorwegianAnalyzer(NONE)),
                    Map.entry("pt", new PortugueseAnalyzer(NONE)),
                    Map.entry("ro", new RomanianAnalyzer(NONE)),
                    Map.entry("ru", new RussianAnalyzer(NONE)),
                    Map.entry("sr", new SerbianAnalyzer(NONE)),
                    Map.entry("sv", new SwedishAnalyzer(NONE)),
                    Map.entry("ta", new TamilAnalyzer(NONE)),
                    Map.entry("te", new TeluguAnalyzer(NONE)),
                    Map.entry("tr", new TurkishAnalyzer(NONE)));

    private Stemming() {}

    /** By the first subtag of a language tag. */
    static @Nullable Analyzer of(String language) {
        return BY_LANGUAGE.get(language);
    }

    static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }
}
