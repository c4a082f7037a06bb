package org.polygraph.mention;

import org.polygraph.article.Segment;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of one word that nothing beside them gives away, where the article tells of them what only
 * organisations do: "Karpatia zatrudnia 900 osób". The word must stand with a capital in the midst
 * of a sentence somewhere, and nowhere without one; then all its places are the organisation's.
 */
final class NamesByDeeds {

    private static final int SHORTEST = 4;
    private static final String ENDS = ".!?…:;\"“”„«»'’‘()[]–—-\n";

    private final ArticleText article;
    private final String text;
    private final ArticleWords words;
    private final SortedSpans taken;
    private final SortedSpans topics;
    private Map<String, List<Integer>> places = Map.of();
    private final Map<String, Entity> found = new HashMap<>();

    private NamesByDeeds(ArticleText article, List<Mention> all) {
        this.article = article;
        this.text = article.article().text();
        this.words = new ArticleWords(article);
        this.taken =
                new SortedSpans(
                        all.stream()
                                .filter(mention -> !(mention instanceof Cue) && !isTopic(mention))
                                .map(Mention::span));
        this.topics =
                new SortedSpans(all.stream().filter(NamesByDeeds::isTopic).map(Mention::span));
    }

    /**
     * The mentions of such names, by position.
     *
     * @param all what was found, in the order of the text
     */
    static List<EntityMention> in(ArticleText article, List<Mention> all) {
        NamesByDeeds names = null;
        int number = 0;
        List<Segment> segments = article.article().segments();
        for (Mention mention : all) {
            if (mention instanceof Cue cue && NameKinds.isOfOrganizations(cue)) {
                while (segments.get(number).span().end() <= cue.span().start()) {
                    number++;
                }
                names = names == null ? new NamesByDeeds(article, all) : names;
                names.read(cue, segments.get(number));
            }
        }
        return names == null ? List.of() : names.everywhere();
    }

    private static boolean isTopic(Mention mention) {
        return mention instanceof EntityMention name && name.entity().type() == EntityClass.TOPIC;
    }

    private boolean isTaken(Span span) {
        return taken.touch(span) || topics.touch(span);
    }

    private void read(Cue cue, Segment segment) {
        NamePack pack = NamePack.of(segment.language());
        int end = cue.span().start() - 1;
        if (end <= segment.span().start()
                || text.charAt(end) != ' '
                || pack.nounsHaveCapitals()
                || pack.syllables()) {
            return;
        }
        int start = wordStart(end, segment.span().start());
        String word = text.substring(start, end);
        if (isName(word)
                && !found.containsKey(word)
                && !isTaken(new Span(start, end))
                && !NamePack.of("en").acronyms().contains(FoldedText.fold(word))
                && !isPart(start, segment.span().start(), pack)
                && !words.hasSmall(FoldedText.fold(word))) {
            places = places.isEmpty() ? places() : places;
            if (!standsAmidst(word)) {
                return;
            }
            found.put(word, UnknownName.of(EntityClass.ORGANIZATION, word, pack));
        }
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** Whether the word before makes this one a part of a name, or only where something is. */
    private boolean isPart(int start, int from, NamePack pack) {
        if (start - 1 <= from || text.charAt(start - 1) != ' ') {
            return start > from;
        }
        int before = wordStart(start - 1, from);
        String word = FoldedText.fold(text.substring(before, start - 1));
        return Character.isUpperCase(text.charAt(before))
                || pack.placePrepositions().contains(word)
                || pack.connectives().contains(word);
    }

    private int wordStart(int end, int from) {
        int start = end;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Every word with a capital, by where it stands; of the article's body, once. */
    private Map<String, List<Integer>> places() {
        Map<String, List<Integer>> all = new HashMap<>();
        for (Segment segment : article.article().segments()) {
            int end = segment.isBody() ? segment.span().end() : -1;
            for (int i = segment.span().start(); i < end; i++) {
                boolean begins =
                        Character.isUpperCase(text.charAt(i))
                                && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
                if (begins) {
                    int stop = i;
                    while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
                        stop++;
                    }
                    all.computeIfAbsent(text.substring(i, stop), word -> new ArrayList<>(2)).add(i);
                    i = stop;
                }
            }
        }
        return all;
    }

    /** Whether a word stands somewhere behind one in small letters, and no mark. */
    private boolean standsAmidst(String word) {
        for (int at : places.getOrDefault(word, List.of())) {
            if (at > 1
                    && text.charAt(at - 1) == ' '
                    && ENDS.indexOf(text.charAt(at - 2)) < 0
                    && Character.isLowerCase(text.charAt(wordStart(at - 1, 0)))) {
                return true;
            }
        }
        return false;
    }

    private List<EntityMention> everywhere() {
        List<EntityMention> all = new ArrayList<>();
        found.forEach(
                (word, entity) -> {
                    for (int at : places.getOrDefault(word, List.of())) {
                        Span span = new Span(at, at + word.length());
                        if (!isTaken(span)) {
                            all.add(NameKinds.told(span, entity));
                        }
                    }
                });
        all.sort(Comparator.comparing(EntityMention::span));
        return all;
    }
}
