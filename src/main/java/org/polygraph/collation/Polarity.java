package org.polygraph.collation;

import org.polygraph.language.LanguageFiles;
import org.polygraph.text.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words by which a language denies, from {@code lang/<tag>/polarity.yaml}: those that leave no
 * doubt, and all that have a "not" in them or are how another language may write one ("lacks",
 * "refuses", "without", "still open"); and words for a matter and its contrary.
 */
final class Polarity {

    private static final Map<String, Polarity> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Written without spaces, or with endings that a word's beginning does not tell. */
    private static final Set<String> UNSPACED = Set.of("ja", "zh", "ko", "th");

    private final Locale locale;
    private final boolean known;
    private final Patterns denies;
    private final Patterns leans;
    private final List<String> ignored;
    private final Patterns mays;
    private final SortedMap<String, Patterns> poles = new TreeMap<>();

    private Polarity(String tag, JsonNode file) {
        boolean unspaced = UNSPACED.contains(tag);
        this.locale = Locale.forLanguageTag(tag);
        this.known = file.has("denies");
        this.denies = new Patterns(file.path("denies"), unspaced);
        this.leans = new Patterns(file.path("leans"), unspaced);
        this.ignored = file.path("ignored").valueStream().map(JsonNode::asString).toList();
        this.mays = new Patterns(file.path("mays"), unspaced);
        JsonNode contraries = file.path("contraries");
        for (String matter : contraries.propertyNames()) {
            poles.put(matter + "+", new Patterns(contraries.get(matter).get(0), unspaced));
            poles.put(matter + "-", new Patterns(contraries.get(matter).get(1), unspaced));
        }
    }

    /** That of a BCP 47 tag, by its primary language. */
    static Polarity of(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return BY_LANGUAGE.computeIfAbsent(
                primary,
                tag ->
                        new Polarity(
                                tag,
                                LanguageFiles.read(tag, "polarity.yaml")
                                        .orElse(JsonNodeFactory.instance.objectNode())));
    }

    /** What a passage says of a "not". */
    Nots read(String passage) {
        String words = words(passage);
        String sides = withoutIgnored(words);
        boolean sure = known && !denies.spans(sides).isEmpty();
        boolean beside = sure && !denies.spans(withoutDenyingSides(sides)).isEmpty();
        BitSet all = denies.spans(words);
        all.or(leans.spans(words));
        Set<String> found = new TreeSet<>();
        poles.forEach(
                (pole, patterns) -> {
                    BitSet spans = patterns.spans(words);
                    Patterns other = poles.get(Nots.contrary(pole));
                    if (other != null) {
                        other.phrases(words).forEach(phrase -> clearWithin(phrase, spans));
                    }
                    if (!spans.isEmpty()) {
                        found.add(pole);
                    }
                });
        return new Nots(known, sure, beside, runs(all), !mays.spans(words).isEmpty(), found);
    }

    /** "Guilty" within "not guilty" is no word for its own side. */
    private static void clearWithin(Span phrase, BitSet spans) {
        boolean longer =
                !spans.get(phrase.start()) || spans.nextClearBit(phrase.start()) < phrase.end();
        if (longer) {
            spans.clear(phrase.start(), phrase.end());
        }
    }

    /** Without the phrases for a side of some matter, which may have a "not" in them. */
    private String withoutDenyingSides(String words) {
        StringBuilder left = new StringBuilder(words);
        for (Patterns side : poles.values()) {
            for (Span phrase : side.phrases(words)) {
                for (int i = phrase.start(); i < phrase.end(); i++) {
                    left.setCharAt(i, ' ');
                }
            }
        }
        return left.toString();
    }

    private static int runs(BitSet set) {
        int runs = 0;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(set.nextClearBit(i))) {
            runs++;
        }
        return runs;
    }

    /** In lower case, a space around each word. */
    private String words(String passage) {
        String lower = passage.toLowerCase(locale);
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean part = Character.isLetterOrDigit(c) || c == '\'' || c == '’' || isMark(c);
            words.append(part ? c : ' ');
        }
        return words.append(' ').toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private String withoutIgnored(String words) {
        String left = words;
        for (String phrase : ignored) {
            left = left.replace(phrase, " ");
        }
        return left;
    }

    /** {@code word}, {@code stem*}, {@code *end}, {@code *part*}, or several words. */
    private static final class Patterns {

        private final Set<String> words = new HashSet<>();
        private final Set<String> stems = new HashSet<>();
        private final List<String> ends = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();

        Patterns(JsonNode list, boolean unspaced) {
            list.valueStream().map(JsonNode::asString).forEach(entry -> add(entry, unspaced));
        }

        private void add(String entry, boolean unspaced) {
            String bare = entry.replace("*", "");
            if (unspaced || entry.length() > 2 && entry.startsWith("*") && entry.endsWith("*")) {
                parts.add(bare);
            } else if (entry.contains(" ")) {
                parts.add(" " + bare + (entry.endsWith("*") ? "" : " "));
            } else if (entry.endsWith("*")) {
                stems.add(bare);
            } else if (entry.startsWith("*")) {
                ends.add(bare);
            } else {
                words.add(entry);
            }
        }

        /** Where those of several words, or in scripts without spaces, stand. */
        List<Span> phrases(String text) {
            List<Span> phrases = new ArrayList<>();
            for (String part : parts) {
                int lead = part.startsWith(" ") ? 1 : 0;
                for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                    int end = at + part.stripTrailing().length();
                    boolean stem = lead == 1 && !part.endsWith(" ");
                    phrases.add(new Span(at + lead, stem ? text.indexOf(' ', end) : end));
                }
            }
            return phrases;
        }

        /** Where they stand in a text with a space around each word. */
        BitSet spans(String text) {
            BitSet spans = new BitSet();
            phrases(text).forEach(phrase -> spans.set(phrase.start(), phrase.end()));
            int from = 0;
            while (from < text.length()) {
                int space = text.indexOf(' ', from);
                int to = space < 0 ? text.length() : space;
                if (to > from && isOne(text.substring(from, to))) {
                    spans.set(from, to);
                }
                from = to + 1;
            }
            return spans;
        }

        private boolean isOne(String word) {
            if (words.contains(word) || ends.stream().anyMatch(word::endsWith)) {
                return true;
            }
            for (int end = 1; end <= word.length(); end++) {
                if (stems.contains(word.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }
    }
}
