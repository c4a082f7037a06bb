package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the particle stands that says what part a name has in its clause. A title, an honorific or
 * brackets can come between the two ("田村早苗|氏（52）|が"), and a name that only says of which noun it is
 * has the particle of that noun ("애리조나 | 공장에").
 */
final class Particles {

    private static final int MOST_WORDS = 2;
    private static final int LONGEST_WORD = 12;

    private final Sentence sentence;
    private final WordSteps steps;

    Particles(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Where the particle of a name would stand: behind it and what belongs to it. */
    int behind(Span name) {
        int title = behindUnlistedTitle(name);
        int end = behindTitle(title, sentence.inBrackets(name));
        String itself = name.of(sentence.text());
        if (!sentence.grammar().verbLast()
                || !sentence.grammar().references().get(itself).isEmpty()) {
            return end; // 회사는: the particle is in it
        }
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, sentence.span().end());
            if (word == end || !isHangul(word)) {
                return end;
            }
            int titled = behindTitle(end, false);
            if (titled > end) {
                return titled;
            }
            int wordEnd = steps.wordEnd(word, sentence.span().end(), NounPhrase.BREAKS + ".");
            if (wordEnd - word > LONGEST_WORD || isVerbOrAmount(new Span(word, wordEnd))) {
                return name.end();
            }
            int particle = longestParticle(word, wordEnd);
            if (particle > 0) {
                return wordEnd - particle;
            }
            if (wordEnd == sentence.span().end() || !isSpace(wordEnd)) {
                return name.end();
            }
            end = wordEnd;
        }
        return name.end();
    }

    /** Whether a name has no particle but that of the noun behind it. */
    boolean isOfNoun(Span name) {
        int titled = behindTitle(name.end(), sentence.inBrackets(name));
        return titled == name.end() && behind(name) > titled;
    }

    /** Behind what a person's name is followed by where no space parts them: 北川進|特別教授|が. */
    private int behindUnlistedTitle(Span name) {
        boolean person =
                !sentence.grammar().attributeEndings().isEmpty()
                        && sentence.slots().stream()
                                .anyMatch(
                                        slot ->
                                                slot.entity().type() == EntityClass.PERSON
                                                        && slot.span().end() == name.end());
        int end = name.end();
        int limit = Math.min(sentence.span().end(), end + LONGEST_WORD);
        while (person && end < limit && isUnspacedNoun(end)) {
            end++;
        }
        return end < limit ? end : name.end();
    }

    private boolean isUnspacedNoun(int index) {
        return switch (Character.UnicodeScript.of(sentence.text().charAt(index))) {
            case HAN, KATAKANA -> true;
            default -> sentence.text().charAt(index) == 'ー';
        };
    }

    private int behindTitle(int from, boolean inBrackets) {
        int at = from;
        int next = behindOne(at, inBrackets);
        while (next > at) {
            at = next;
            next = behindOne(at, inBrackets);
        }
        return at;
    }

    private int behindOne(int from, boolean inBrackets) {
        int limit = sentence.span().end();
        int at = from;
        while (at < limit && !inBrackets && sentence.asides().contains(at)) {
            at++;
        }
        if (!sentence.grammar().verbLast()) {
            return at;
        }
        int word = steps.skipSpace(at, limit);
        List<Cue> cues = sentence.cues();
        for (int i = firstFrom(word); i < cues.size() && cues.get(i).span().start() == word; i++) {
            boolean role = cues.get(i).meaning() instanceof RoleCue;
            at = role ? Math.max(at, cues.get(i).span().end()) : at;
        }
        int behind = at;
        String rest = sentence.text().substring(at, Math.min(limit, at + LONGEST_WORD));
        return behind
                + sentence.grammar().honorifics().stream()
                        .filter(rest::startsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    /** The first cue that starts at an index or behind it; cues are sorted by start. */
    private int firstFrom(int index) {
        List<Cue> cues = sentence.cues();
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (cues.get(middle).span().start() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isVerbOrAmount(Span word) {
        return sentence.isTaken(word) || sentence.hasCue(word);
    }

    private int longestParticle(int from, int end) {
        String word = FoldedText.fold(sentence.text().substring(from, end));
        Grammar grammar = sentence.grammar();
        return Stream.of(grammar.subjectMarkers(), grammar.otherMarkers())
                .flatMap(Collection::stream)
                .filter(marker -> word.length() > marker.length() + 1 && word.endsWith(marker))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean isHangul(int index) {
        return index < sentence.span().end()
                && Character.UnicodeScript.of(sentence.text().charAt(index))
                        == Character.UnicodeScript.HANGUL;
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(sentence.text().charAt(index));
    }
}
