package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.Span;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a passage in a script with spaces and without capitals, as names are built of them.
 */
final class CuedWords {

    private static final String ATTACHED = "ولب";
    private static final int SHORTEST_GIVEN = 3;

    static final Pattern PREFIXED = Pattern.compile("(?:[وفبك]ال|لل)");

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean arabic;

    CuedWords(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.arabic = pack.language().equals("ar");
    }

    boolean areArabic() {
        return arabic;
    }

    int endOf(int i) {
        return tokens.get(i).span().end();
    }

    static boolean isNisba(String word) {
        return word.startsWith("ال")
                && (word.endsWith("ي") || word.endsWith("ية") || word.endsWith("يه"));
    }

    boolean isAdjective(String word) {
        return pack.nouns().contains(word);
    }

    boolean isTitle(int i) {
        return passage.kindsAt(tokens.get(i).span().start()).contains(NameCue.TITLE);
    }

    /** الشركة, للمحطة: a label with the article stands for somebody named before. */
    boolean isDefinite(int i) {
        String word = i < 0 ? "" : tokens.get(i).folded();
        return word.startsWith("ال") || PREFIXED.matcher(word).lookingAt();
    }

    /** Where the word starts behind a conjunction or preposition written on to it. */
    int startOf(int i) {
        int start = tokens.get(i).span().start();
        if (!arabic || !passage.cuesAt(start).isEmpty()) {
            return start;
        }
        for (int skip = 1; skip <= 2 && skip < tokens.get(i).span().length(); skip++) {
            if (!passage.cuesAt(start + skip).isEmpty()) {
                return start + skip;
            }
        }
        return start;
    }

    /** The word without what is written on to a given name: ل|مراد, و|محمد. */
    String bare(int i) {
        return tokens.get(i).folded().substring(prefix(i));
    }

    /** Letters of a conjunction or preposition written on to a given name. */
    private int prefix(int i) {
        String word = tokens.get(i).folded();
        boolean written =
                arabic
                        && word.length() > SHORTEST_GIVEN
                        && ATTACHED.indexOf(word.charAt(0)) >= 0
                        && !pack.given().contains(word);
        if (!written) {
            return 0;
        }
        String given = word.substring(1);
        boolean name = pack.given().contains(given) && !pack.givenNouns().contains(given);
        return name || given.equals("عبد") ? 1 : 0;
    }

    /** A person whose given name stands at a token, without what is written on to it. */
    void addPerson(int from, int end) {
        int start = tokens.get(from).span().start() + prefix(from);
        passage.add(
                new Span(start, tokens.get(end - 1).span().end()),
                EntityClass.PERSON,
                0.75,
                "given name");
    }

    boolean isBarred(int i) {
        NameToken token = tokens.get(i);
        return pack.words().contains(token.folded())
                || !passage.cuesAt(token.span().start()).isEmpty();
    }

    boolean isFree(int i) {
        return passage.isUnknown(tokens.get(i).span());
    }

    String reason(CueMatch cue) {
        return "“" + cue.span().of(passage.original()) + "”";
    }

    void add(int from, int end, EntityClass type, double confidence, String reason) {
        passage.add(
                new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end()),
                type,
                confidence,
                reason);
    }
}
