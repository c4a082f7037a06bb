package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;

/**
 * Verbs that tell of a deed before their object, and of who said it behind what was said: "La CGT
 * dénonce le plan", but "60 postes seront supprimés, | dénonce | la CGT". Only in languages that
 * need articles, whose packs list such verbs among both.
 */
final class InvertedSaying {

    private static final String QUOTES = "»”\"";

    private final Sentence sentence;

    InvertedSaying(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether a word of saying is also one of a deed, and stands where it tells that. */
    boolean isDeed(Cue saying) {
        return ((SourceCue) saying.meaning()).source() == Side.AFTER
                && isVerb(saying)
                && sentence.cues(RelationCue.class).stream()
                        .anyMatch(cue -> cue.span().equals(saying.span()))
                && !closesClause(saying);
    }

    /** Whether a word of a deed is also one of saying, and stands where it tells that. */
    boolean isSaying(Cue deed) {
        return isVerb(deed)
                && sentence.cues(SourceCue.class).stream()
                        .filter(cue -> cue.span().equals(deed.span()))
                        .anyMatch(cue -> ((SourceCue) cue.meaning()).source() == Side.AFTER)
                && closesClause(deed);
    }

    /** Whether it is none of the likes of "de acuerdo con". */
    private boolean isVerb(Cue cue) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int start = cue.span().start();
        return grammar.articlesNeeded()
                && !steps.isOne(
                        grammar.prepositions(), start, steps.wordEnd(start, cue.span().end()));
    }

    /** Whether a whole clause stands before the verb, or a quotation. */
    private boolean closesClause(Cue verb) {
        String text = sentence.text();
        WordSteps steps = new WordSteps(text);
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, verb.span().start());
        if (end <= first) {
            return false;
        }
        int last = text.charAt(end - 1) == ',' ? steps.trimmedEnd(first, end - 1) : end;
        if (last > first && QUOTES.indexOf(text.charAt(last - 1)) >= 0) {
            return true;
        }
        if (last == end) {
            return false;
        }
        int start = Math.max(first, text.lastIndexOf(',', last - 1) + 1);
        return isClause(steps, steps.skipSpace(start, last), last);
    }

    private boolean isClause(WordSteps steps, int from, int to) {
        Verbs verbs = new Verbs(sentence);
        Grammar grammar = sentence.grammar();
        if (steps.isOne(grammar.relatives(), from, steps.wordEnd(from, to))) {
            return false;
        }
        for (int i = from; i < to; ) {
            int word = steps.skipSpace(i, to);
            int end = steps.wordEnd(word, to);
            if (word > from && word < end && verbs.isFinite(word, end)) {
                return true;
            }
            i = Math.max(end, i + 1);
        }
        return false;
    }
}
