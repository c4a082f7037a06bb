package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.CueMeaning.Ignored;
import org.polygraph.mention.CueMeaning.ModalityCue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.WordEdges;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The cues of one language, from {@code lang/<bcp47>/cues.yaml}. A cue written {@code invest*}
 * stands for every word that begins so.
 */
final class CueLexicon {

    /**
     * A cue as the pack writes it.
     *
     * @param derivation for all that it makes, so that a long article keeps it once
     */
    record Entry(String written, CueMeaning meaning, List<String> derivation) {}

    /** A cue found in a folded range. */
    record Hit(int start, int end, Entry entry) {}

    private static final Map<String, Optional<CueLexicon>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private static final List<String> NONE = List.of();

    private final PhraseTrie<Entry> phrases;
    private final PhraseTrie<Entry> stems;
    private final PhraseTrie<Entry> inner;
    private final PhraseTrie<Entry> open;
    private final AttachedCues attached;

    private final SeparableVerbs separables;
    private final PartedCues parted;

    private CueLexicon(
            PhraseTrie<Entry> phrases,
            PhraseTrie<Entry> stems,
            PhraseTrie<Entry> inner,
            PhraseTrie<Entry> open,
            AttachedCues attached,
            SeparableVerbs separables,
            PartedCues parted) {
        this.phrases = phrases;
        this.stems = stems;
        this.inner = inner;
        this.open = open;
        this.attached = attached;
        this.separables = separables;
        this.parted = parted;
    }

    /** The cues of a language, or of the one it is a variety of; empty where there is no pack. */
    static Optional<CueLexicon> of(String language) {
        return BY_LANGUAGE.computeIfAbsent(baseLanguage(language), CueLexicon::load);
    }

    /**
     * Every cue in a folded range; of those that start together only the longest of each meaning.
     */
    List<Hit> scan(FoldedText text, int from, int to) {
        List<Hit> hits = new ArrayList<>();
        phrases.scan(text, from, to, (start, end, entry) -> hits.add(new Hit(start, end, entry)));
        stems.scan(
                text,
                from,
                to,
                (start, end, entry) -> hits.add(new Hit(start, wordEnd(text, end, to), entry)));
        inner.scan(
                text,
                Math.min(to, from + 1),
                to,
                (start, end, entry) -> hits.add(new Hit(start, end, entry)));
        open.scan(text, from, to, (start, end, entry) -> hits.add(new Hit(start, end, entry)));
        List<Hit> apart = new ArrayList<>();
        separables.scan(text, from, to, apart);
        // "baut … ab": the verb with its particle means something else than without.
        if (!apart.isEmpty()) {
            hits.removeIf(hit -> apart.stream().anyMatch(verb -> isSame(verb, hit)));
        }
        hits.addAll(apart);
        parted.scan(text, from, to, hits);
        attached.scan(text, from, to, hits);
        return hits;
    }

    private static boolean isSame(Hit verb, Hit hit) {
        return verb.start() == hit.start()
                && verb.end() == hit.end()
                && hit.entry().meaning() instanceof RelationCue;
    }

    private static int wordEnd(FoldedText text, int index, int to) {
        int end = index;
        while (end < to && !WordEdges.canEnd(text, end)) {
            end++;
        }
        return end;
    }

    private static String baseLanguage(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    private static Optional<CueLexicon> load(String language) {
        return LanguageFiles.read(language, "cues.yaml").map(pack -> read(language, pack));
    }

    private static CueLexicon read(String language, JsonNode pack) {
        String order = pack.path("order").asString("svo");
        Side subject = order.startsWith("v") ? Side.EITHER : Side.BEFORE;
        Side object =
                switch (order) {
                    case "sov" -> Side.BEFORE;
                    case "v2" -> Side.EITHER;
                    default -> Side.AFTER;
                };
        JsonNode units = pack.path("units");
        Collector collector =
                new Collector(
                        language,
                        folded(pack.path("grammar").path("writtenOn")),
                        AttachedCues.builder(folded(pack.path("grammar").path("otherMarkers"))));
        Future future = Future.of(pack.path("grammar"));
        each(
                pack.path("relations"),
                (relation, cue) -> {
                    Function<@Nullable JsonNode, CueMeaning> meaning =
                            fields -> relation(relation, fields, subject, object, units);
                    collector.add(cue, meaning);
                    future.of(written(cue))
                            .ifPresent(
                                    verb ->
                                            collector.add(
                                                    verb,
                                                    meaning.apply(cue.isString() ? null : cue)));
                });
        verbs(pack, subject, object, collector);
        each(
                pack.path("forecastVerbs"),
                (verb, cue) ->
                        collector.add(
                                cue, fields -> new RelationCue(verb, subject, object, null, NONE)));
        passives(pack, subject, object, collector);
        each(
                pack.path("roles"),
                (relation, cue) -> collector.add(cue, fields -> new RoleCue(relation)));
        each(
                pack.path("sources"),
                (side, cue) ->
                        collector.add(
                                cue,
                                fields ->
                                        new SourceCue(
                                                Side.valueOf(side.toUpperCase(Locale.ROOT)),
                                                text(fields, "modality"))));
        each(
                pack.path("modality"),
                (modality, cue) -> collector.add(cue, fields -> new ModalityCue(modality)));
        pack.path("ignored")
                .valueStream()
                .forEach(cue -> collector.add(cue, fields -> new Ignored()));
        PhraseTrie<Entry> phrases = collector.phrases.build();
        JsonNode demonyms =
                LanguageFiles.read(language, "demonyms.yaml")
                        .orElseGet(() -> JsonNodeFactory.instance.objectNode());
        return new CueLexicon(
                phrases,
                collector.stems.stems().build(),
                collector.inner.build(),
                collector.open.stems().build(),
                collector.attached.build(),
                separables(language, pack, subject, object, units),
                new PartedCues(phrases, pack.path("grammar"), demonyms));
    }

    private static RelationCue relation(
            String relation, @Nullable JsonNode fields, Side subject, Side object, JsonNode units) {
        return new RelationCue(
                relation,
                side(fields, "subject", subject),
                side(fields, "object", object),
                text(fields, "modality"),
                fields != null && fields.has("unit")
                        ? folded(fields.path("unit"))
                        : folded(units.path(relation)));
    }

    /** Verbs given by stem and ending, in all forms that newspapers use, passives among them. */
    private static void verbs(JsonNode pack, Side subject, Side object, Collector collector) {
        Conjugation conjugation = new Conjugation(pack);
        JsonNode units = pack.path("units");
        each(
                pack.path("verbs"),
                (relation, verb) -> {
                    JsonNode fields = verb.isString() ? null : verb;
                    Conjugation.Forms forms = conjugation.of(written(verb));
                    RelationCue meaning = relation(relation, fields, subject, object, units);
                    forms.plain().forEach(form -> collector.add(form, meaning));
                    forms.infinitive().forEach(form -> collector.addInner(form, meaning));
                    RelationCue future = meaning.as("forecast");
                    forms.future().forEach(form -> collector.add(form, future));
                    ModalityCue foretold = new ModalityCue("forecast");
                    forms.future().forEach(form -> collector.add(form, foretold));
                    RelationCue possible = meaning.as("possible");
                    forms.possible().forEach(form -> collector.add(form, possible));
                    if (fields == null || fields.path("passive").asBoolean(true)) {
                        forms.passive()
                                .forEach(form -> passive(pack, relation, form, subject, collector));
                    }
                });
        Side source = pack.path("sourceVerbsInverted").asBoolean(false) ? Side.EITHER : Side.BEFORE;
        pack.path("sourceVerbs")
                .valueStream()
                .forEach(
                        verb -> {
                            Conjugation.Forms forms = conjugation.of(written(verb));
                            SourceCue meaning =
                                    new SourceCue(
                                            source,
                                            text(verb.isString() ? null : verb, "modality"));
                            forms.plain().forEach(form -> collector.add(form, meaning));
                            forms.infinitive().forEach(form -> collector.addInner(form, meaning));
                            forms.future().forEach(form -> collector.add(form, meaning));
                            forms.possible().forEach(form -> collector.add(form, meaning));
                        });
    }

    private static String written(JsonNode cue) {
        return cue.isString() ? cue.asString() : cue.get("cue").asString();
    }

    /**
     * How a language makes the future of a verb by what it writes before it (Arabic سيبدأ of يبدأ).
     *
     * @param prefix what it writes; empty where it does not
     * @param beginnings what the verbs of the present begin with
     */
    private record Future(String prefix, List<String> beginnings) {

        static Future of(JsonNode grammar) {
            return new Future(
                    grammar.path("futurePrefix").asString(""),
                    folded(grammar.path("presentBeginnings")));
        }

        Optional<String> of(String written) {
            return !prefix.isEmpty() && beginnings.stream().anyMatch(written::startsWith)
                    ? Optional.of(prefix + written)
                    : Optional.empty();
        }
    }

    /** Verbs written with their particle last ("lehnt ab"), which ends the clause. */
    private static SeparableVerbs separables(
            String language, JsonNode pack, Side subject, Side object, JsonNode units) {
        PhraseTrie.Builder<SeparableVerbs.Verb> verbs = PhraseTrie.builder();
        each(
                pack.path("separables"),
                (relation, cue) -> {
                    String written = cue.asString();
                    Entry entry =
                            new Entry(
                                    written,
                                    new RelationCue(
                                            relation,
                                            subject,
                                            object,
                                            null,
                                            folded(units.path(relation))),
                                    List.of("cue " + written + " (" + language + ")"));
                    verbs.add(
                            SeparableVerbs.Verb.stem(written),
                            SeparableVerbs.Verb.of(written, entry));
                });
        JsonNode grammar = pack.path("grammar");
        Set<String> conjunctions = new HashSet<>(folded(grammar.path("conjunctions")));
        conjunctions.addAll(folded(grammar.path("clauseWords")));
        conjunctions.addAll(folded(grammar.path("prepositions")));
        conjunctions.removeAll(
                folded(grammar.path("determiners"))); // "in Neustadt | an | der Aisch"
        boolean verbLast = pack.path("order").asString("svo").equals("sov");
        return new SeparableVerbs(verbs.build(), conjunctions, verbLast);
    }

    /**
     * The forms of {@code passives} are passive by themselves, those of {@code participles} behind
     * an auxiliary or before the word for who does it.
     */
    private static void passives(JsonNode pack, Side subject, Side object, Collector collector) {
        Side amount = object == Side.AFTER ? Side.EITHER : object;
        each(
                pack.path("passives"),
                (relation, cue) ->
                        collector.add(
                                cue,
                                fields ->
                                        new RelationCue(
                                                relation, subject, amount, null, NONE, true)));
        each(
                pack.path("participles"),
                (relation, cue) -> passive(pack, relation, cue.asString(), subject, collector));
    }

    private static void passive(
            JsonNode pack, String relation, String participle, Side subject, Collector collector) {
        RelationCue meaning = new RelationCue(relation, subject, Side.EITHER, null, NONE, true);
        JsonNode grammar = pack.path("grammar");
        grammar.path("passiveVerbs")
                .valueStream()
                .map(verb -> verb.asString() + " " + participle)
                .forEach(words -> collector.add(words, meaning));
        grammar.path("agentWords")
                .valueStream()
                .map(word -> participle + " " + word.asString())
                .forEach(words -> collector.add(words, meaning));
    }

    private static void each(
            JsonNode section, java.util.function.BiConsumer<String, JsonNode> visitor) {
        section.propertyStream()
                .forEach(
                        entry ->
                                entry.getValue()
                                        .valueStream()
                                        .forEach(cue -> visitor.accept(entry.getKey(), cue)));
    }

    private static Side side(@Nullable JsonNode fields, String name, Side otherwise) {
        String side = text(fields, name);
        return side == null ? otherwise : Side.valueOf(side.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String text(@Nullable JsonNode fields, String name) {
        return fields == null || !fields.has(name) ? null : fields.get(name).asString();
    }

    private static List<String> folded(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).map(FoldedText::fold).toList();
    }

    /**
     * Sorts cues into whole phrases and stems. A cue is a string, or a map with {@code cue} and its
     * fields.
     */
    private static final class Collector {

        private final String language;
        private final List<String> writtenOn;
        final AttachedCues.Builder attached;
        final PhraseTrie.Builder<Entry> phrases = PhraseTrie.builder();
        final PhraseTrie.Builder<Entry> stems = PhraseTrie.builder();
        final PhraseTrie.Builder<Entry> inner = PhraseTrie.builder();
        final PhraseTrie.Builder<Entry> open = PhraseTrie.builder();

        /**
         * @param writtenOn prepositions that are written on to the next word, so that a cue which
         *     ends in one ends within that word
         * @param attached takes the cues that begin within a word
         */
        Collector(String language, List<String> writtenOn, AttachedCues.Builder attached) {
            this.language = language;
            this.writtenOn = writtenOn;
            this.attached = attached;
        }

        void add(JsonNode cue, Function<@Nullable JsonNode, CueMeaning> meaning) {
            add(written(cue), meaning.apply(cue.isString() ? null : cue));
        }

        void add(String written, CueMeaning meaning) {
            Entry entry =
                    new Entry(written, meaning, List.of("cue " + written + " (" + language + ")"));
            if (written.endsWith("*")) {
                stems.add(written.substring(0, written.length() - 1), entry);
                return;
            }
            boolean within = writtenOn.contains(written.substring(written.lastIndexOf(' ') + 1));
            (within ? open : phrases).add(written, entry);
            attached.add(written, entry);
        }

        /** A cue that does not open a sentence. */
        void addInner(String written, CueMeaning meaning) {
            inner.add(
                    written,
                    new Entry(written, meaning, List.of("cue " + written + " (" + language + ")")));
        }
    }
}
