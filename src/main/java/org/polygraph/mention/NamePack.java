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
 * @param givenNouns given names that are everyday nouns too, so that a preposition written on to
 *     one makes it the noun: لأمل
 * @param surnames surnames, where they stand first or are few enough to be evidence
 * @param particles what is written on to a name without being part of it (Korean)
 * @param conjunctions words that join two names in a list
 * @param nouns words that have a capital in names of what is no entity: Cup, Day, Award
 * @param events words for storms, wars, prizes and works, whose names name no entity
 * @param foreignSyllables syllables that only foreign names have (Korean)
 * @param demonyms adjectives with capitals that say where something is from, part of longer names
 * @param adjectives adjectives that begin the names of bodies: केंद्रीय, राष्ट्रीय
 * @param articles words before names that are none of people
 * @param references labels of organisations that, with the article, name nobody new: الشركة
 * @param trades what firms are in, after the word for a firm no name by itself: شركة طيران
 * @param bodies sorts of bodies that with the article and an adjective are named by what they are
 *     for: الهيئة العامة للاستثمار
 * @param fields nouns for what bodies do, right behind the word for one: جمعية حماية المستهلك
 * @param nameClosers particles behind the name of a firm that stands behind the word for one
 * @param commonNouns words there that are no names: प्रबंधन, अधिकारियों
 * @param complementizers words that begin what somebody says (إن)
 * @param complements small words that lead from what a body is to what it is for
 * @param locatives case endings behind an apostrophe that places take
 * @param acronyms acronyms that name no organisation, in all languages (only English has them)
 * @param nameParticles connectives that are function words too and belong to people's names
 * @param placePrepositions words before places
 * @param notPlaced words before such a preposition that say something else: shares in
 * @param towards words before a town whose ending gives it away
 * @param placeSuffixes endings of towns
 * @param placeConnectives small words inside names of places: do, am, an der
 * @param adjectiveEndings endings of adjectives that are written small in organisations' names
 * @param organizationLabelSuffixes ends of compounds that stand before the name of an organisation:
 *     -hersteller
 * @param organizationSuffixes ends of compounds that name an organisation: -ministerium
 * @param lawSuffixes ends of compounds that name a law: -gesetz
 * @param inflection how names are inflected
 * @param endings the cues that end a name, for scripts that write them on to it
 * @param genitives whether a noun in the genitive follows an organisation's head by itself
 * @param nounsHaveCapitals whether all nouns have capitals, so that a capital says little
 * @param quotesFirms whether firms are written in guillemets
 * @param syllables whether names are written syllable by syllable, with spaces between
 * @param calledByGivenName whether newspapers call people by their first name alone
 * @param cues words beside a name that say what it names
 */
record NamePack(
        String language,
        Set<String> common,
        Set<String> words,
        Set<String> connectives,
        Set<String> given,
        Set<String> givenNouns,
        Set<String> surnames,
        Set<String> particles,
        Set<String> conjunctions,
        Set<String> nouns,
        Set<String> events,
        Set<String> foreignSyllables,
        Set<String> demonyms,
        Set<String> adjectives,
        Set<String> articles,
        Set<String> references,
        Set<String> trades,
        Set<String> bodies,
        Set<String> fields,
        Set<String> nameClosers,
        Set<String> commonNouns,
        Set<String> complementizers,
        Set<String> complements,
        Set<String> locatives,
        Set<String> acronyms,
        Set<String> nameParticles,
        Set<String> placePrepositions,
        Set<String> notPlaced,
        Set<String> towards,
        Set<String> placeSuffixes,
        Set<String> placeConnectives,
        Set<String> adjectiveEndings,
        Set<String> organizationLabelSuffixes,
        Set<String> organizationSuffixes,
        Set<String> lawSuffixes,
        Inflection inflection,
        boolean genitives,
        boolean nounsHaveCapitals,
        boolean quotesFirms,
        boolean syllables,
        boolean calledByGivenName,
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
        Inflection inflection = Inflection.of(yaml.path("inflection"));
        PhraseTrie.Builder<NameCue> cues = PhraseTrie.builder();
        Map<String, NameCue> endings = new HashMap<>();
        for (NameCue cue : NameCue.values()) {
            for (String phrase : strings(yaml.path(cue.key()))) {
                cues.add(phrase, cue);
                inflection.forms(phrase).forEach(form -> cues.add(form, cue));
                if (cue.isEnding()) {
                    endings.put(FoldedText.fold(phrase), cue);
                }
            }
        }
        strings(international()).forEach(tail -> cues.add(tail, NameCue.ORGANIZATION_TAIL));
        return new NamePack(
                language,
                folded(yaml.path("common")),
                folded(yaml.path("words")),
                folded(yaml.path("connectives")),
                folded(yaml.path("given")),
                folded(yaml.path("given-nouns")),
                folded(yaml.path("surnames")),
                folded(yaml.path("particles")),
                folded(yaml.path("conjunctions")),
                folded(yaml.path("nouns")),
                folded(yaml.path("events")),
                folded(yaml.path("foreign-syllables")),
                folded(yaml.path("demonyms")),
                folded(yaml.path("adjectives")),
                folded(yaml.path("articles")),
                folded(yaml.path("references")),
                folded(yaml.path("trades")),
                folded(yaml.path("bodies")),
                folded(yaml.path("fields")),
                folded(yaml.path("name-closers")),
                folded(yaml.path("common-nouns")),
                folded(yaml.path("complementizers")),
                folded(yaml.path("complements")),
                folded(yaml.path("locatives")),
                folded(yaml.path("acronyms")),
                folded(yaml.path("name-particles")),
                folded(yaml.path("place-prepositions")),
                folded(yaml.path("not-placed")),
                folded(yaml.path("towards")),
                folded(yaml.path("place-suffixes")),
                folded(yaml.path("place-connectives")),
                folded(yaml.path("adjective-endings")),
                folded(yaml.path("organization-label-suffixes")),
                folded(yaml.path("organization-suffixes")),
                folded(yaml.path("law-suffixes")),
                inflection,
                yaml.path("genitives").asBoolean(false),
                yaml.path("nouns-have-capitals").asBoolean(false),
                yaml.path("quotes-firms").asBoolean(false),
                yaml.path("syllables").asBoolean(false),
                yaml.path("called-by-given-name").asBoolean(false),
                cues.build(),
                Map.copyOf(endings));
    }

    /** Words that end firms' names in every language, listed with the English ones. */
    private static JsonNode international() {
        return LanguageFiles.read("en", "names.yaml").orElseThrow().path("international");
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
