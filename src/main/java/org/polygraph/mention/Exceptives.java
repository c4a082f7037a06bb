package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that make a denial an "only": لم ينفق <i>سوى</i> خمسة, 5億円<i>しか</i>投資していない, invested
 * <i>nothing but</i> promises. A language lists them under {@code exceptives}; what denies in the
 * same clause denies nothing then; {@code *밖에} is written on to the word before.
 */
final class Exceptives {

    private static final Map<String, Exceptives> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Characters between the two at the most. */
    private static final int REACH = 60;

    private static final String DENIED = "denied";
    private static final String BREAKS = ",;:،؛、。，；.!?";

    private final PhraseTrie<String> phrases;

    /** Those that are written on to the word before. */
    private final List<String> endings;

    private final boolean any;

    private Exceptives(List<String> words) {
        PhraseTrie.Builder<String> builder = PhraseTrie.builder();
        words.stream().filter(word -> !isEnding(word)).forEach(word -> builder.add(word, word));
        this.phrases = builder.build();
        this.endings =
                words.stream().filter(Exceptives::isEnding).map(it -> it.substring(1)).toList();
        this.any = !words.isEmpty();
    }

    private static boolean isEnding(String word) {
        return word.startsWith("*");
    }

    static Exceptives of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Exceptives::load);
    }

    private static Exceptives load(String language) {
        return new Exceptives(
                LanguageFiles.read(language, "cues.yaml").stream()
                        .flatMap(pack -> pack.path("exceptives").valueStream())
                        .map(word -> FoldedText.fold(word.asString()))
                        .toList());
    }

    /** The cues of a range but for the denials that only say "only". */
    List<CueLexicon.Hit> without(FoldedText text, int from, int to, List<CueLexicon.Hit> hits) {
        if (!any) {
            return hits;
        }
        List<int[]> found = new ArrayList<>();
        phrases.scan(text, from, to, (start, end, word) -> found.add(new int[] {start, end}));
        addEndings(text, from, to, found);
        if (found.isEmpty()) {
            return hits;
        }
        List<CueLexicon.Hit> left = new ArrayList<>(hits);
        left.removeIf(
                hit ->
                        isDenial(hit)
                                && found.stream()
                                        .anyMatch(
                                                word -> isOneClause(text, hit, word[0], word[1])));
        return left;
    }

    private void addEndings(FoldedText text, int from, int to, List<int[]> found) {
        if (endings.isEmpty()) {
            return;
        }
        String words = text.substring(from, to);
        for (String ending : endings) {
            for (int at = words.indexOf(ending); at >= 0; at = words.indexOf(ending, at + 1)) {
                found.add(new int[] {from + at, from + at + ending.length()});
            }
        }
    }

    private static boolean isDenial(CueLexicon.Hit hit) {
        return hit.entry().meaning() instanceof ModalityCue cue && cue.modality().equals(DENIED);
    }

    private static boolean isOneClause(FoldedText text, CueLexicon.Hit hit, int start, int end) {
        int from = Math.min(hit.end(), end);
        int to = Math.max(hit.start(), start);
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (BREAKS.indexOf(text.charAt(i)) >= 0 && !isInNumber(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInNumber(FoldedText text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
