package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code lang/<tag>/names.yaml} says about names in one language; all words folded.
 *
 * @param language its BCP 47 tag
 * @param common words that also are names (Apple, Meta, Shell), so that the name alone is no
 *     evidence at the start of a sentence
 * @param words words that stand at the start of sentences or are written with a capital without
 *     being names: articles, prepositions, months, nationalities
 * @param connectives small words inside names: de, van, bin
 * @param given given names
 * @param surnames surnames, where they stand first or are few enough to be evidence
 * @param particles what is written on to a name without being part of it (Korean)
 * @param organizationSuffixes ends of compounds that name an organisation: -ministerium
 * @param lawSuffixes ends of compounds that name a law: -gesetz
 * @param inflection how names are inflected
 * @param endings the cues that end a name, for scripts that write them on to it
 * @param cues words beside a name that say what it names
 */
record NamePack(
        String language,
        Set<String> common,
        Set<String> words,
        Set<String> connectives,
        Set<String> given,
        Set<String> surnames,
        Set<String> particles,
        Set<String> organizationSuffixes,
        Set<String> lawSuffixes,
        Inflection inflection,
        PhraseTrie<NameCue> cues,
        Map<String, NameCue> endings) {

    private static final Map<String, NamePack> PACKS = new ConcurrentHashMap<>();

    /** The pack of a language; an empty one where there is none. */
    static NamePack of(String language) {
        return PACKS.computeIfAbsent(primary(language), NamePack::read);
    }

    /** The language of a tag without script and region. */
    static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    private static NamePack read(String language) {
        JsonNode yaml =
                LanguageFiles.read(language, "names.yaml")
                        .orElseGet(JsonNodeFactory.instance::objectNode);
        PhraseTrie.Builder<NameCue> cues = PhraseTrie.builder();
        Map<String, NameCue> endings = new HashMap<>();
        for (NameCue cue : NameCue.values()) {
            for (String phrase : strings(yaml.path(cue.key()))) {
                cues.add(phrase, cue);
                if (cue.isEnding()) {
                    endings.put(FoldedText.fold(phrase), cue);
                }
            }
        }
        return new NamePack(
                language,
                folded(yaml.path("common")),
                folded(yaml.path("words")),
                folded(yaml.path("connectives")),
                folded(yaml.path("given")),
                folded(yaml.path("surnames")),
                folded(yaml.path("particles")),
                folded(yaml.path("organization-suffixes")),
                folded(yaml.path("law-suffixes")),
                Inflection.of(yaml.path("inflection")),
                cues.build(),
                Map.copyOf(endings));
    }

    private static Set<String> folded(JsonNode list) {
        Set<String> words = new LinkedHashSet<>();
        strings(list).forEach(word -> words.add(FoldedText.fold(word)));
        return words;
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
