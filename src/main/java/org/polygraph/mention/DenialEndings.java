package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.FoldedText;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Verbs that are denied by what is written on to their stem, in languages that have no word for
 * "not" there: Turkish <i>onayla|nmadı</i>, was not approved. A language lists what such words have
 * in them under {@code denialEndings}.
 */
final class DenialEndings {

    private static final Map<String, DenialEndings> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Letters of the shortest stem. */
    private static final int STEM = 2;

    private final List<String> endings;
    private final List<String> derivation;

    private DenialEndings(String language, List<String> endings) {
        this.endings = endings;
        this.derivation = List.of("verb denied by its ending (" + language + ")");
    }

    static DenialEndings of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, DenialEndings::load);
    }

    private static DenialEndings load(String language) {
        List<String> endings =
                LanguageFiles.read(language, "cues.yaml")
                        .map(pack -> pack.path("denialEndings").valueStream())
                        .orElse(Stream.empty())
                        .map(JsonNode::asString)
                        .map(FoldedText::fold)
                        .toList();
        return new DenialEndings(language, endings);
    }

    /**
     * The cues with what the verbs of a range deny by their endings: a verb that a stem of the pack
     * found is denied itself, every other denies like a word for "not".
     */
    List<CueLexicon.Hit> with(FoldedText text, int from, int to, List<CueLexicon.Hit> hits) {
        if (endings.isEmpty()) {
            return hits;
        }
        List<CueLexicon.Hit> all = new ArrayList<>(hits);
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (denies(text, start, end)) {
                deny(start, end, all);
            }
            start = Math.max(end, start + 1);
        }
        return all;
    }

    private boolean denies(FoldedText text, int start, int end) {
        if (end - start <= STEM || isName(text, start, end)) {
            return false;
        }
        String word = text.substring(start, end);
        return endings.stream().anyMatch(ending -> word.indexOf(ending, STEM) >= 0);
    }

    private static boolean isName(FoldedText text, int start, int end) {
        return Character.isUpperCase(text.original().charAt(text.span(start, end).start()));
    }

    private void deny(int start, int end, List<CueLexicon.Hit> hits) {
        boolean known = false;
        for (int i = 0; i < hits.size(); i++) {
            CueLexicon.Hit hit = hits.get(i);
            boolean here = hit.start() < end && start < hit.end();
            known |= here;
            if (here
                    && hit.entry().written().endsWith("*")
                    && hit.entry().meaning() instanceof RelationCue verb
                    && verb.modality() == null) {
                hits.set(i, new CueLexicon.Hit(hit.start(), hit.end(), denied(hit.entry(), verb)));
            }
        }
        if (!known) {
            hits.add(
                    new CueLexicon.Hit(
                            start,
                            end,
                            new CueLexicon.Entry("", new ModalityCue("denied"), derivation)));
        }
    }

    private static CueLexicon.Entry denied(CueLexicon.Entry entry, RelationCue verb) {
        return new CueLexicon.Entry(
                entry.written(),
                new RelationCue(
                        verb.relation(),
                        verb.subject(),
                        verb.object(),
                        "denied",
                        verb.units(),
                        verb.passive()),
                entry.derivation());
    }
}
