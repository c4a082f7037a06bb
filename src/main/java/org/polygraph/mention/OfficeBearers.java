package org.polygraph.mention;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * Persons whose names only their place gives away, in a language whose verb opens the clause and
 * whose nouns have their article written on to them: behind an office and the words with an article
 * that say which: "قالت وزيرة التضامن الاجتماعي | مايا مرسي | إن".
 */
final class OfficeBearers {

    /** Words of what an office is of, behind its title. */
    private static final int LONGEST_OFFICE = 5;

    private static final int LONGEST_NAME = 4;
    private static final Set<String> ARTICLES = Set.of("ال", "وال", "لل", "ولل");

    private final Passage passage;
    private final java.util.List<NameToken> tokens;
    private final NamePack pack;
    private final Optional<CueLexicon> cues;

    OfficeBearers(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.cues = CueLexicon.of(pack.language());
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            int behind = behindTitle(i);
            if (behind > i) {
                ofOffice(i, behind);
                i = behind - 1;
            }
        }
    }

    /** Behind the last word of the title that starts with a token; the index where none does. */
    private int behindTitle(int i) {
        int title = -1;
        int start = tokens.get(i).span().start();
        for (int at = start; at <= start + 1; at++) {
            for (Passage.CueMatch match : passage.cuesAt(at)) {
                title = match.cue() == NameCue.TITLE ? Math.max(title, match.span().end()) : title;
            }
        }
        int behind = i;
        while (behind < tokens.size() && tokens.get(behind).span().end() <= title) {
            behind++;
        }
        return behind;
    }

    private void ofOffice(int office, int behind) {
        int first = behind;
        while (first < tokens.size()
                && first - behind < LONGEST_OFFICE
                && tokens.get(first).followsBlank()
                && (isDefinite(first) || passage.typeEndingAt(endOf(first)) != null)) {
            first++;
        }
        boolean defined = first > behind || isDefinite(behind - 1) || isShort(behind - 1);
        int end = first;
        while (end < tokens.size() && end - first < LONGEST_NAME && continues(end, first)) {
            end++;
        }
        boolean closed =
                end == tokens.size() || !tokens.get(end).followsBlank() || isBarred(end, false);
        int words = end - first;
        if (!defined || words < 2 || isTaken(first, end) || isFeminineNoun(first)) {
            return;
        }
        if (closed && words < LONGEST_NAME) {
            add(first, end);
        } else if (office > 0 && isVerb(office - 1)) {
            add(first, first + 2);
        }
    }

    /** د. for a doctor. */
    private boolean isShort(int i) {
        return tokens.get(i).span().length() <= 2;
    }

    /** سرعة: of given names that end so, the pack lists the usual ones. */
    private boolean isFeminineNoun(int i) {
        return tokens.get(i).folded().endsWith("ة");
    }

    private int endOf(int i) {
        return tokens.get(i).span().end();
    }

    /** Whether a name can go on with a word: the family's name alone has an article. */
    private boolean continues(int i, int first) {
        NameToken token = tokens.get(i);
        boolean family = i > first && isDefinite(i) && !isDefinite(i - 1) && isFamily(token);
        return token.followsBlank()
                && token.shape() == NameToken.Shape.UNCASED
                && passage.isUnknown(token.span())
                && !isBarred(i, i > first)
                && (family || !isDefinite(i) && !(i > first && isDefinite(i - 1)));
    }

    private static boolean isFamily(NameToken token) {
        String word = token.folded();
        return word.startsWith("ال") && !word.endsWith("ة") && !word.endsWith("ات");
    }

    private boolean isDefinite(int i) {
        String word = tokens.get(i).folded();
        return ARTICLES.stream()
                .anyMatch(
                        article ->
                                word.startsWith(article) && word.length() > article.length() + 1);
    }

    /** Whether no name goes over a word: it is a small word, a cue, or "and" with one. */
    private boolean isBarred(int i, boolean inner) {
        NameToken token = tokens.get(i);
        String word = token.folded();
        int start = token.span().start();
        boolean small = pack.words().contains(word) || pack.complementizers().contains(word);
        boolean joined = word.startsWith("و") && pack.words().contains(word.substring(1));
        return small
                || joined
                || word.length() < 2
                || !passage.cuesAt(start).isEmpty()
                || !passage.cuesAt(start + 1).isEmpty()
                || !inner && isVerb(i);
    }

    /** Whether a word is a verb, or another word that a relation is told by. */
    private boolean isVerb(int i) {
        String word = tokens.get(i).folded();
        FoldedText text = FoldedText.of(word);
        return cues.isPresent()
                && cues.get().scan(text, 0, text.length()).stream()
                        .anyMatch(hit -> hit.end() == text.length() && hit.start() <= 1);
    }

    private boolean isTaken(int first, int end) {
        Span span = new Span(tokens.get(first).span().start(), endOf(end - 1));
        return passage.found().stream().anyMatch(name -> name.span().overlaps(span));
    }

    private void add(int first, int end) {
        passage.add(
                new Span(tokens.get(first).span().start(), endOf(end - 1)),
                EntityClass.PERSON,
                0.7,
                "the office before");
    }
}
