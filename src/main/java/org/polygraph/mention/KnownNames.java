package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of a gazetteer and of CLDR's places. Names that hold in all languages, and the
 * English ones, are looked for everywhere; those of a language only in its segments. A language's
 * names are compiled when the first text in it comes.
 */
final class KnownNames {

    private static final String DIVISIONS = "省市县州県縣区町村";
    private static final String NO_DIVISION = "场場民长長价價值况況面营井售役議立";
    private static final Pattern MODEL =
            Pattern.compile(
                    "(?:[ -](?:\\d{1,3}(?![\\d.,%]|\\p{L})|Pro|Max|Plus|Ultra|Mini|Turbo)\\b){1,3}");
    private static final String ANY = "und";

    /** More syllables than particles that follow each other have together. */
    private static final int LONGEST_PARTICLES = 8;

    private static final String ENGLISH = "en";

    private final Gazetteer gazetteer;
    private final KnownPlaces places;
    private final @Nullable GazetteerFile imported;

    /** Ids and QIDs of the gazetteer, whose entities win over imported ones. */
    private final Set<String> own = new HashSet<>();

    private final PhraseTrie<KnownName> everywhere;
    private final Map<String, PhraseTrie<KnownName>> byLanguage = new ConcurrentHashMap<>();

    KnownNames(Gazetteer gazetteer, @Nullable GazetteerFile imported) {
        this.gazetteer = gazetteer;
        this.imported = imported;
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            own.add(entry.entity().id());
            if (entry.entity().wikidata() != null) {
                own.add(entry.entity().wikidata());
            }
        }
        this.places = new KnownPlaces(gazetteer, imported);
        PhraseTrie.Builder<KnownName> names = PhraseTrie.builder();
        addNames(ANY, names);
        addNames(ENGLISH, names);
        this.everywhere = names.build();
    }

    /** Tells of each known name in a segment, overlapping ones among them. */
    void find(ArticleText text, int number, Consumer<NameCandidate> found) {
        Segment segment = text.article().segments().get(number);
        NamePack pack = NamePack.of(segment.language());
        FoldedText folded = text.folded();
        int from = folded.indexOf(segment.span().start());
        int to = folded.indexOf(segment.span().end());
        PhraseTrie.Visitor<KnownName> visitor =
                (start, end, known) -> {
                    if (!isWholeWord(folded, end, pack)) {
                        return;
                    }
                    if (hasOtherArticle(folded, start, known, pack)
                            || isSecondHalf(folded, start, pack)) {
                        return;
                    }
                    Span span = folded.span(start, end);
                    if (pack.syllables()
                            && known.entity().type() == EntityClass.PLACE
                            && isSyllableOfName(folded.original(), span)) {
                        return;
                    }
                    if (LetterCase.agrees(known.name(), span.of(folded.original()))) {
                        Span whole =
                                switch (known.entity().type()) {
                                    case PLACE -> withTail(folded.original(), span, pack);
                                    case PRODUCT -> withModel(folded.original(), span);
                                    default -> span;
                                };
                        found.accept(candidate(folded, segment, number, span, known, pack));
                        if (!whole.equals(span)) {
                            found.accept(candidate(folded, segment, number, whole, known, pack));
                        }
                    }
                };
        everywhere.scan(folded, from, to, visitor);
        if (!pack.language().equals(ENGLISH)) {
            namesOf(pack.language()).scan(folded, from, to, visitor);
        }
        if (imported != null) {
            PhraseTrie.Visitor<KnownName> others =
                    (start, end, known) -> {
                        if (!isOwn(known.entity())) {
                            visitor.match(start, end, known.of(places.merged(known.entity())));
                        }
                    };
            imported.names(ANY).scan(folded, from, to, others);
            imported.names(pack.language()).scan(folded, from, to, others);
        }
    }

    /** The ال of ائتلاف الإعمار, which is no part of the name of the firm Emaar (إعمار). */
    private static boolean hasOtherArticle(
            FoldedText text, int start, KnownName known, NamePack pack) {
        if (known.entity().type() == EntityClass.TOPIC) {
            return false;
        }
        for (String article : pack.inflection().prefixes().keySet()) {
            int from = start - article.length();
            if (from >= 0
                    && !known.name().startsWith(article)
                    && WordEdges.isWord(text.charAt(start))
                    && text.substring(from, start).equals(article)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The Québec of Hydro-Québec, the Angleterre of Nouvelle-Angleterre: a word of its own, unless
     * what stands before the hyphen is a name itself (Paris-Lyon).
     */
    private boolean isSecondHalf(FoldedText text, int start, NamePack pack) {
        String original = text.original();
        int hyphen = text.span(start, start + 1).start() - 1;
        if (hyphen < 1 || original.charAt(hyphen) != '-') {
            return false;
        }
        int first = hyphen;
        while (first > 0
                && (Character.isLetter(original.charAt(first - 1))
                        || original.charAt(first - 1) == '-')) {
            first--;
        }
        if (first == hyphen || !Character.isUpperCase(original.charAt(first))) {
            return false;
        }
        String before = FoldedText.fold(original.substring(first, hyphen));
        return everywhere.get(before).isEmpty() && namesOf(pack.language()).get(before).isEmpty();
    }

    private boolean isOwn(Entity entity) {
        return own.contains(entity.id())
                || entity.wikidata() != null && own.contains(entity.wikidata());
    }

    private PhraseTrie<KnownName> namesOf(String language) {
        return byLanguage.computeIfAbsent(
                language,
                tag -> {
                    PhraseTrie.Builder<KnownName> names = PhraseTrie.builder();
                    addNames(tag, names);
                    addInflectedNames(tag, names);
                    return names.build();
                });
    }

    private void addNames(String language, PhraseTrie.Builder<KnownName> names) {
        Inflection inflection = NamePack.of(language).inflection();
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            addNames(entry, language, inflection, names);
        }
        for (Gazetteer.Entry place : places.names(language)) {
            addNames(place, language, inflection, names);
        }
    }

    private void addNames(
            Gazetteer.Entry entry,
            String language,
            Inflection inflection,
            PhraseTrie.Builder<KnownName> names) {
        Entity entity = places.merged(entry.entity());
        for (Gazetteer.Name name : entry.names()) {
            if (NamePack.primary(name.language()).equals(language) && !isSingleHan(name.text())) {
                names.add(name.text(), new KnownName(entity, name.text(), name.language()));
                for (String form : inflection.forms(name.text())) {
                    names.add(form, new KnownName(entity, form, name.language()));
                }
                if (entity.type() == EntityClass.TOPIC) {
                    for (String suffix : inflection.topicSuffixes()) {
                        String form = name.text() + suffix;
                        names.add(form, new KnownName(entity, form, name.language()));
                    }
                }
            }
        }
    }

    /** 独 is Germany, and the first half of 独立. */
    private static boolean isSingleHan(String name) {
        return name.length() == 1 && name.charAt(0) >= 0x2e80;
    }

    /** Names that hold everywhere are inflected by the language they stand in. */
    private void addInflectedNames(String language, PhraseTrie.Builder<KnownName> names) {
        Inflection inflection = NamePack.of(language).inflection();
        if (inflection.equals(Inflection.NONE)) {
            return;
        }
        for (Gazetteer.Entry entry : gazetteer.entries()) {
            for (Gazetteer.Name name : entry.names()) {
                if (name.language().equals(ANY) || name.language().equals(ENGLISH)) {
                    for (String form : inflection.forms(name.text())) {
                        names.add(
                                form, new KnownName(places.merged(entry.entity()), form, language));
                    }
                }
            }
        }
    }

    private static NameCandidate candidate(
            FoldedText folded,
            Segment segment,
            int number,
            Span span,
            KnownName known,
            NamePack pack) {
        String word = FoldedText.fold(known.name());
        boolean doubtful =
                pack.common().contains(word)
                        && (!LetterCase.hasUpper(known.name())
                                || SentenceStart.isAt(
                                        folded.original(), segment.span(), span.start())
                                || isCompounded(folded.original(), span)
                                || isBehindCapital(folded.original(), span.start(), pack));
        return new NameCandidate(
                span,
                known.entity(),
                number,
                1.0,
                doubtful ? Standing.NEEDS_SUPPORT : Standing.SURE,
                List.of(
                        "gazetteer "
                                + known.entity().id()
                                + " “"
                                + known.name()
                                + "”@"
                                + known.language()));
    }

    /** 杭州 with the 市 behind it, where no other word starts with it. */
    private static Span withTail(String text, Span span, NamePack pack) {
        int end = span.end();
        boolean unspaced = pack.language().equals("zh") || pack.language().equals("ja");
        boolean tail =
                unspaced
                        && end < text.length()
                        && DIVISIONS.indexOf(text.charAt(end)) >= 0
                        && "省市县県縣区町村".indexOf(text.charAt(end - 1)) < 0
                        && text.charAt(end - 1) >= 0x3000;
        boolean otherWord =
                tail && end + 1 < text.length() && NO_DIVISION.indexOf(text.charAt(end + 1)) >= 0;
        return tail && !otherWord ? new Span(span.start(), end + 1) : span;
    }

    /** iPhone 15 Pro: the model behind a product's name; the same span where there is none. */
    private static Span withModel(String text, Span span) {
        Matcher model = MODEL.matcher(text).region(span.end(), text.length());
        return model.lookingAt() ? new Span(span.start(), model.end()) : span;
    }

    /** Whether it is the first part of a word like Meta-Analyse. */
    private static boolean isCompounded(String text, Span span) {
        return span.end() + 1 < text.length()
                && text.charAt(span.end()) == '-'
                && Character.isLetter(text.charAt(span.end() + 1));
    }

    /** The Alto of Cerro Alto: a common word that goes on a name. */
    private static boolean isBehindCapital(String text, int start, NamePack pack) {
        int word = start - 1;
        if (word < 1 || text.charAt(word) != ' ' || !Character.isLetter(text.charAt(word - 1))) {
            return false;
        }
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return Character.isUpperCase(text.charAt(word))
                && !pack.words().contains(FoldedText.fold(text.substring(word, start - 1)));
    }

    /** The Mỹ (America) of Trương Mỹ Lan: one syllable beside capitalised ones. */
    private static boolean isSyllableOfName(String text, Span span) {
        if (span.length() > 4 || span.of(text).indexOf(' ') >= 0) {
            return false;
        }
        int next = span.end() + 1;
        boolean before = span.start() >= 2 && text.charAt(span.start() - 1) == ' ';
        boolean behind =
                next < text.length()
                        && text.charAt(span.end()) == ' '
                        && Character.isUpperCase(text.charAt(next))
                        && isSyllable(text, next);
        return behind || before && endsCapitalisedSyllable(text, span.start() - 1);
    }

    private static boolean endsCapitalisedSyllable(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start < end && Character.isUpperCase(text.charAt(start)) && isSyllable(text, start);
    }

    /** Whether a word is one Vietnamese syllable: it has a mark, or is too short to be foreign. */
    private static boolean isSyllable(String text, int start) {
        boolean marked = false;
        int i = start;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            marked |= text.charAt(i) >= 0xc0;
            i++;
        }
        return i - start <= 6 && (marked || i - start <= 4);
    }

    /** Korean writes particles on to names: what follows in the word must be some. */
    static boolean isWholeWord(FoldedText text, int end, NamePack pack) {
        if (end >= text.length()
                || !isHangul(text.charAt(end))
                || !isHangul(text.charAt(end - 1))) {
            return true;
        }
        int stop = end;
        while (stop < text.length() && isHangul(text.charAt(stop))) {
            stop++;
        }
        return isParticles(text.substring(end, stop), pack.particles());
    }

    static boolean isParticles(String rest, Set<String> particles) {
        if (rest.isEmpty() || particles.contains(rest)) {
            return true;
        }
        if (rest.length() > LONGEST_PARTICLES) {
            return false;
        }
        for (int i = 1; i < Math.min(rest.length(), 4); i++) {
            if (particles.contains(rest.substring(0, i))
                    && isParticles(rest.substring(i), particles)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }
}
