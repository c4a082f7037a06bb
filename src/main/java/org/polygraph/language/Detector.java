package org.polygraph.language;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** OpenNLP's language detector, speaking BCP 47. */
final class Detector {

    private static final String MODEL = "/langdetect-183.bin";

    /** Its ISO 639-3 codes that are no plain synonym of a shorter tag (BCP 47, section 2.2.1). */
    private static final Map<String, String> TAGS =
            Map.of(
                    "cmn", "zh", "nob", "no", "ekk", "et", "pes", "fa", "lvs", "lv", "plt", "mg",
                    "zlm", "ms", "pnb", "pnb", "nan", "nan", "arb", "ar");

    /** Java still lists the codes that he, id, yi, ro and sr replaced. */
    private static final Set<String> WITHDRAWN = Set.of("iw", "in", "ji", "mo", "sh");

    private final LanguageDetectorME detector;
    private final Map<String, String> tags = new HashMap<>();

    Detector() {
        try (@Nullable InputStream in = LanguageDetectorME.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is missing");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + MODEL, e);
        }
        for (String code : detector.getSupportedLanguages()) {
            tags.put(code, TAGS.getOrDefault(code, Locale.of(code).toLanguageTag()));
        }
        shorten();
    }

    /** The languages it knows. */
    Set<String> languages() {
        return Set.copyOf(tags.values());
    }

    /** Probability of each language it knows; they sum to 1. */
    Map<String, Double> probabilities(CharSequence text) {
        Map<String, Double> probabilities = new HashMap<>();
        for (Language language : detector.predictLanguages(text)) {
            probabilities.merge(
                    tags.getOrDefault(language.getLang(), language.getLang()),
                    language.getConfidence(),
                    Double::sum);
        }
        return probabilities;
    }

    /** The two-letter codes in place of the three-letter ones. */
    private void shorten() {
        for (String two : Locale.getISOLanguages()) {
            if (WITHDRAWN.contains(two)) {
                continue;
            }
            String three = Locale.of(two).getISO3Language();
            if (tags.containsKey(three) && !TAGS.containsKey(three)) {
                tags.put(three, two);
            }
        }
    }
}
