package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Set;
import java.util.regex.Pattern;

/** Offices that somebody held and holds no more: of them nothing is claimed. */
final class FormerHolders {

    /** As far as a word beside an office is looked for. */
    private static final int REACH = 40;

    /** Between a name and the office it is of: "Intel-Chef". */
    private static final Set<String> JOINS = Set.of("", "-");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’\\-]+");

    private final Sentence sentence;

    FormerHolders(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "the former | chief executive", "the former Acme | chief executive", الرئيس | السابق. */
    boolean isOf(Cue office) {
        Set<String> words = sentence.grammar().formerHolders();
        if (words.isEmpty()) {
            return false;
        }
        Span span = office.span();
        return endsIn(words, span.start())
                || startsWith(words, span.end())
                || sentence.slots().stream()
                        .map(Slot::span)
                        .filter(
                                name ->
                                        name.end() <= span.start()
                                                && JOINS.contains(sentence.gap(name, span)))
                        .anyMatch(name -> endsIn(words, name.start()));
    }

    private boolean endsIn(Set<String> words, int end) {
        int start = Math.max(sentence.span().start(), end - REACH);
        String before = FoldedText.fold(sentence.text().substring(start, end)).strip();
        if (before.isEmpty()) {
            return false;
        }
        if (!WordEdges.isSpaced(before.charAt(before.length() - 1))) {
            return words.stream().anyMatch(before::endsWith);
        }
        String[] parts = BETWEEN_WORDS.split(before);
        return words.contains(parts[parts.length - 1]);
    }

    private boolean startsWith(Set<String> words, int start) {
        int end = Math.min(sentence.span().end(), start + REACH);
        String behind = FoldedText.fold(sentence.text().substring(start, end)).strip();
        return !behind.isEmpty() && words.contains(BETWEEN_WORDS.split(behind)[0]);
    }
}
