package org.polygraph.claim;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the {@code grammar} section of {@code lang/<bcp47>/cues.yaml}. */
final class GrammarFile {

    /** Of a language that has no pack: with nothing in it. */
    static final Grammar NONE = of(JsonNodeFactory.instance.objectNode());

    private GrammarFile() {}

    /** The grammar of a language; {@link #NONE} where there is no pack. */
    static Grammar read(String language) {
        return LanguageFiles.read(language, "cues.yaml").map(GrammarFile::of).orElse(NONE);
    }

    private static Grammar of(JsonNode root) {
        JsonNode grammar = root.path("grammar");
        return new Grammar(
                root.path("order").asString("svo").equals("sov"),
                words(grammar, "conjunctions"),
                words(grammar, "connectors"),
                words(grammar, "ownerWords"),
                grammar.path("connectorsReversed").asBoolean(false),
                grammar.path("juxtaposes").asBoolean(true),
                grammar.path("ownersBehind").asBoolean(false),
                words(grammar, "nounMarkers"),
                List.copyOf(words(grammar, "subjectMarkers")),
                List.copyOf(words(grammar, "otherMarkers")),
                List.copyOf(words(grammar, "caseMarkers")),
                List.copyOf(words(grammar, "objectMarkers")),
                List.copyOf(words(grammar, "holderMarkers")),
                List.copyOf(words(grammar, "attachedArticles")),
                List.copyOf(words(grammar, "attachedConjunctions")),
                pairs(grammar.path("attachedPrepositions")),
                words(grammar, "prepositions"),
                words(grammar, "unprefixed"),
                words(grammar, "objectPrepositions"),
                words(grammar, "adversatives"),
                words(grammar, "clauseWords"),
                words(grammar, "reasons"),
                words(grammar, "determiners"),
                words(grammar, "fillers"),
                words(grammar, "genitiveArticles"),
                words(grammar, "caseArticles"),
                words(grammar, "accusativeArticles"),
                grammar.path("verbBracket").asBoolean(false),
                words(grammar, "indefinites"),
                words(grammar, "verbs"),
                words(grammar, "objectVerbEndings"),
                words(grammar, "openers"),
                words(grammar, "levelWords"),
                words(grammar, "originWords"),
                words(grammar, "originPairs"),
                words(grammar, "levelsBehindChange"),
                words(grammar, "bracketVerbs"),
                words(grammar, "objectPronouns"),
                words(grammar, "alsoNouns"),
                words(grammar, "surveys"),
                words(grammar, "ballotSides"),
                words(grammar, "voteNouns"),
                words(grammar, "formerWords"),
                words(grammar, "formerHolders"),
                words(grammar, "forecastNouns"),
                words(grammar, "objectFronts"),
                words(grammar, "comitatives"),
                words(grammar, "relativeEndings"),
                words(grammar, "quotatives"),
                words(grammar, "descriptions"),
                words(grammar, "figureEndings"),
                words(grammar, "levelCopulas"),
                words(grammar, "viewEndings"),
                words(grammar, "things"),
                words(grammar, "targets"),
                words(grammar, "stakes"),
                words(grammar, "placeWords"),
                words(grammar, "attributeEndings"),
                words(grammar, "agentWords"),
                words(grammar, "agentParticles"),
                words(grammar, "passiveMarks"),
                words(grammar, "passiveVerbs"),
                words(grammar, "participles"),
                words(grammar, "withWords"),
                words(grammar, "beneficiaryWords"),
                words(grammar, "bodies"),
                words(grammar, "publicBodies"),
                words(grammar, "noAgents"),
                words(grammar, "copulas"),
                words(grammar, "possessives"),
                words(grammar, "honorifics"),
                words(grammar, "pronouns"),
                grammar.path("dropsSubject").asBoolean(false),
                words(grammar, "reportBacks"),
                words(grammar, "restrictives"),
                words(grammar, "futureEndings"),
                words(grammar, "futureInPastEndings"),
                words(grammar, "harms"),
                words(grammar, "describingEndings"),
                words(grammar, "regionalOffices"),
                words(grammar, "inserts"),
                words(grammar, "caseEndings"),
                words(grammar, "genitives"),
                words(grammar, "nominalEndings"),
                words(grammar, "actors"),
                futures(grammar),
                words(grammar, "adjectiveEndings"),
                words(grammar, "topicMarkers"),
                words(grammar, "relatives"),
                words(grammar, "subjectRelatives"),
                words(grammar, "complementizers"),
                words(grammar, "comparatives"),
                words(grammar, "baseWords"),
                words(grammar, "baseParticles"),
                words(grammar, "passiveAuxiliaries"),
                words(grammar, "participleEndings"),
                words(grammar, "openingVerbEndings"),
                words(grammar, "verbEndings"),
                words(grammar, "verbBeginnings"),
                words(grammar, "notVerbs"),
                verbParticles(root),
                words(grammar, "restatements"),
                words(grammar, "more"),
                words(grammar, "fewer"),
                words(grammar, "moreBefore"),
                words(grammar, "fewerBefore"),
                words(grammar, "earlier"),
                words(grammar, "noNames"),
                words(grammar, "predicateWords"),
                words(grammar, "officeBodies"),
                words(grammar, "clauseEndings"),
                words(grammar, "timeTails"),
                words(grammar, "numberedThings"),
                words(grammar, "doneWords"),
                words(grammar, "adverbials"),
                words(grammar, "firmEndings"),
                grammar.path("comparesFirst").asBoolean(false),
                grammar.path("nounsCapitalised").asBoolean(false),
                grammar.path("articlesNeeded").asBoolean(false),
                words(grammar, "infinitiveEndings"),
                words(grammar, "purposeWords"),
                words(grammar, "genitiveParticles"),
                words(grammar, "locatives"),
                words(grammar, "headBehind"),
                words(grammar, "against"),
                words(grammar, "whereEndings"),
                words(grammar, "ofWords"),
                words(grammar, "pricedThings"),
                words(grammar, "prizes"),
                words(grammar, "infinitiveMarks"),
                words(grammar, "tellers"),
                words(grammar, "accusatives"),
                words(grammar, "reflexives"),
                words(grammar, "courts"),
                root.path("order").asString("svo").equals("v2"),
                words(grammar, "definiteEndings"),
                words(grammar, "inFavour"),
                words(grammar, "genitiveAdjectives"),
                grammar.path("home").asString(""),
                references(grammar.path("references")));
    }

    private static WordSet words(JsonNode grammar, String name) {
        Set<String> words = new HashSet<>();
        grammar.path(name)
                .valueStream()
                .map(JsonNode::asString)
                .map(FoldedText::fold)
                .forEach(words::add);
        return new WordSet(words);
    }

    private static WordSet futures(JsonNode grammar) {
        String prefix = grammar.path("futurePrefix").asString("");
        return new WordSet(
                words(grammar, "presentBeginnings").stream()
                        .map(beginning -> prefix + beginning)
                        .toList());
    }

    private static Map<String, String> pairs(JsonNode section) {
        Map<String, String> pairs = new HashMap<>();
        section.propertyStream()
                .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asString()));
        return Map.copyOf(pairs);
    }

    /** What ends the clause of a verb written apart; anywhere in it, one word, only in v2. */
    private static WordSet verbParticles(JsonNode root) {
        boolean second = root.path("order").asString("svo").equals("v2");
        Set<String> particles = new HashSet<>();
        root.path("separables")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .filter(verb -> second || verb.indexOf('~') < 0)
                .map(verb -> FoldedText.fold(verb.substring(verb.lastIndexOf(' ') + 1)))
                .flatMap(words -> Stream.of(words.split("/")))
                .forEach(particles::add);
        return new WordSet(particles);
    }

    private static PhraseTrie<EntityClass> references(JsonNode section) {
        PhraseTrie.Builder<EntityClass> builder = PhraseTrie.builder();
        section.propertyStream()
                .forEach(
                        entry -> {
                            EntityClass type =
                                    EntityClass.of(entry.getKey().toLowerCase(Locale.ROOT));
                            List<String> phrases = new ArrayList<>();
                            entry.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .forEach(phrases::add);
                            phrases.forEach(phrase -> builder.add(phrase, type));
                        });
        return builder.build();
    }
}
