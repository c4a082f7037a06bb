package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.FoldedText;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verbs whose ending says how surely they are meant, in languages that have no word for it there:
 * Turkish <i>onayla|nmadı</i>, was not approved, <i>kur|abilir</i>, may build. A language lists
 * what such verbs have in them under {@code modalEndings}, by modality; the first that fits is
 * meant.
 */
final class ModalEndings {

    private static final Map<String, ModalEndings> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Letters of the shortest stem. */
    private static final int STEM = 2;

    /** What a pack can give a cue in all its forms and leave to the verb's ending to say. */
    private static final String FORECAST = "forecast";

    /** By modality, what verbs have in them. */
    private final Map<String, List<String>> endings;

    private final List<String> derivation;

    private ModalEndings(String language, Map<String, List<String>> endings) {
        this.endings = endings;
        this.derivation = List.of("ending of a verb (" + language + ")");
    }

    static ModalEndings of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ModalEndings::load);
    }

    private static ModalEndings load(String language) {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        LanguageFiles.read(language, "cues.yaml")
                .ifPresent(
                        pack ->
                                pack.path("modalEndings")
                                        .properties()
                                        .forEach(
                                                own ->
                                                        endings.put(
                                                                own.getKey(),
                                                                folded(own.getValue()))));
        return new ModalEndings(language, endings);
    }

    private static List<String> folded(JsonNode endings) {
        return endings.valueStream().map(JsonNode::asString).map(FoldedText::fold).toList();
    }

    /**
     * The cues with what the verbs of a range say by their endings: a verb that a stem of the pack
     * found carries it itself, and so does one that the pack has in the future; every other is a
     * word for it. What a pack has in the negative means something of its own ("kabul | etmedi").
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
            if (end - start > STEM && !isName(text, start, end)) {
                String word = text.substring(start, end);
                for (Map.Entry<String, List<String>> own : endings.entrySet()) {
                    if (own.getValue().stream().anyMatch(it -> word.indexOf(it, STEM) >= 0)) {
                        add(own.getKey(), start, end, all);
                        break;
                    }
                }
            }
            start = Math.max(end, start + 1);
        }
        return all;
    }

    private static boolean isName(FoldedText text, int start, int end) {
        return Character.isUpperCase(text.original().charAt(text.span(start, end).start()));
    }

    private void add(String modality, int start, int end, List<CueLexicon.Hit> hits) {
        boolean known = false;
        for (int i = 0; i < hits.size(); i++) {
            CueLexicon.Hit hit = hits.get(i);
            boolean here = hit.start() < end && start < hit.end();
            known |= here;
            boolean stem = hit.entry().written().endsWith("*");
            if (here
                    && (stem || modality.equals(FORECAST))
                    && hit.entry().meaning() instanceof RelationCue verb
                    && verb.modality() == null) {
                CueLexicon.Entry entry = with(modality, hit.entry(), verb);
                hits.set(i, new CueLexicon.Hit(hit.start(), hit.end(), entry));
            }
        }
        if (!known) {
            CueLexicon.Entry entry =
                    new CueLexicon.Entry("", new ModalityCue(modality), derivation);
            hits.add(new CueLexicon.Hit(start, end, entry));
        }
    }

    private static CueLexicon.Entry with(
            String modality, CueLexicon.Entry entry, RelationCue verb) {
        return new CueLexicon.Entry(
                entry.written(),
                new RelationCue(
                        verb.relation(),
                        verb.subject(),
                        verb.object(),
                        modality,
                        verb.units(),
                        verb.passive()),
                entry.derivation());
    }
}
