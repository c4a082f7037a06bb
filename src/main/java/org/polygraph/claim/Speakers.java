package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who spoke last in an article, for the sentences that go on quoting ("She added that", "أضاف"),
 * and for those that only say who said what came before ("Das teilte das Unternehmen mit").
 */
final class Speakers {

    private static final int LONGEST_MEMORY = 2;

    /** Of a sentence that only says who spoke; in it the word for what was said stands early. */
    private static final int LONGEST_REPORT = 140;

    private static final int NEAR = 14;
    private static final String MARKS = ",;:，、،.";
    private static final String OPENING = "\"“„«「『»‘'”";
    private static final String CLOSING = "\"”“»」』«’'";

    private @Nullable Entity last;
    private int saidIn;
    private int sentences;
    private boolean quotes;
    private @Nullable Entity topicBefore;
    private int firstOfBefore;
    private int endOfBefore;

    /** A sentence begins; call once for each. */
    void nextSentence() {
        sentences++;
    }

    /** Whoever of these spoke last; a person rather than an organisation. */
    void spoke(Collection<Slot> speakers, Sentence sentence) {
        boolean quoted = isQuoted(sentence);
        if (!speakers.isEmpty()) {
            List<Slot> inOrder = new ArrayList<>(speakers);
            inOrder.sort(java.util.Comparator.comparing(Slot::span));
            last =
                    inOrder.stream()
                            .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                            .findFirst()
                            .orElse(inOrder.getFirst())
                            .entity();
            saidIn = sentences;
        } else if (quotes && quoted && saidIn == sentences - 1) {
            saidIn = sentences;
        }
        quotes = quoted || hasQuote(sentence);
    }

    /** Who goes on speaking, where the sentence has a word of saying and names nobody. */
    Optional<Slot> goingOn(Span words) {
        return last == null || sentences - saidIn > LONGEST_MEMORY
                ? Optional.empty()
                : Optional.of(new Slot(words, last, 0.85, last.label() + " spoke just before"));
    }

    /** Who is quoted in a sentence that is all quotation, right behind one of his or hers. */
    Optional<Slot> quotedStill(Sentence sentence) {
        return quotes && saidIn == sentences - 1 && isQuoted(sentence)
                ? goingOn(sentence.span())
                : Optional.empty();
    }

    private static boolean isQuoted(Sentence sentence) {
        String words = sentence.span().of(sentence.text()).strip();
        return words.length() > 2
                && OPENING.indexOf(words.charAt(0)) >= 0
                && (CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0
                        || CLOSING.indexOf(words.charAt(words.length() - 2)) >= 0);
    }

    private static boolean hasQuote(Sentence sentence) {
        for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
            if ("\"“„«「".indexOf(sentence.text().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives the claims of the sentence before their source, where this one only says who it was.
     *
     * @param claims of the article so far
     * @param own what this sentence itself says
     */
    void reportBack(Sentence sentence, List<Claim> claims, List<Claim> own, Set<Slot> speakers) {
        if (own.isEmpty() && speakers.size() >= 1 && isReport(sentence)) {
            Slot speaker = speakers.iterator().next();
            Entity topic = topicBefore;
            boolean stands = speaker.how().startsWith("“");
            Entity source = stands && topic != null ? topic : speaker.entity();
            for (int i = firstOfBefore; i < endOfBefore; i++) {
                Claim claim = claims.get(i);
                boolean office = claim.relation().field().equals("office");
                if (claim.attributedTo() == null && !office) {
                    claims.set(i, claim.according(source, sentence.span()));
                }
            }
        }
        firstOfBefore = endOfBefore;
    }

    /**
     * The claims of the sentence are among the article's.
     *
     * @param topic what a passive has as its subject, for which "the company" then stands; or null
     */
    void claimed(int from, int to, @Nullable Entity topic) {
        topicBefore = topic;
        firstOfBefore = from;
        endOfBefore = to;
    }

    private boolean isReport(Sentence sentence) {
        if (sentence.span().length() > LONGEST_REPORT || !sentence.quantities().isEmpty()) {
            return false;
        }
        return sentence.cues(SourceCue.class).stream().anyMatch(cue -> isBeside(sentence, cue));
    }

    /** Whether the word for what was said stands right beside the word of saying. */
    private static boolean isBeside(Sentence sentence, Cue cue) {
        int from = Math.max(sentence.span().start(), cue.span().start() - NEAR);
        int to = Math.min(sentence.span().end(), cue.span().end() + NEAR);
        String before = FoldedText.fold(sentence.text().substring(from, cue.span().start()));
        String own = FoldedText.fold(cue.span().of(sentence.text()));
        String behind = FoldedText.fold(sentence.text().substring(cue.span().end(), to));
        return sentence.grammar().reportBacks().stream()
                .anyMatch(word -> has(before, word) || has(behind, word) || own.startsWith(word));
    }

    private static boolean has(String words, String word) {
        int at =
                WordEdges.isSpaced(word.charAt(0))
                        ? (" " + words + " ").indexOf(" " + word + (word.endsWith("'") ? "" : " "))
                        : words.indexOf(word);
        return at >= 0 && words.codePoints().noneMatch(c -> MARKS.indexOf(c) >= 0);
    }
}
