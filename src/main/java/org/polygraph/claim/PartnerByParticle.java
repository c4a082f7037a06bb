package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Optional;

/**
 * With whom something is done, by a particle, where the verb comes last and what is done can stand
 * between: "フライトウェイ|と|共同配送で提携した", "베르노|와 | 배터리 재활용 사업에서 협력하기로". The particle is one that joins
 * nouns, too; no subject stands between it and the verb.
 */
final class PartnerByParticle {

    private static final int REACH = 48;
    private static final int SHORTEST = 2;

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    PartnerByParticle(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /** The partner, known or not; empty where none has the particle. */
    Optional<Slot> of(Cue cue, Relation relation) {
        if (!grammar.verbLast() || !relation.is(Trait.MUTUAL)) {
            return Optional.empty();
        }
        List<String> particles =
                grammar.otherMarkers().stream().filter(grammar.conjunctions()::contains).toList();
        int verb = cue.span().start();
        int first = Math.max(sentence.span().start() + 1, verb - REACH);
        for (int i = verb; i >= first && !particles.isEmpty(); i--) {
            if (i < verb && NounPhrase.BREAKS.indexOf(text.charAt(i)) >= 0) {
                return Optional.empty();
            }
            int at = i;
            Optional<String> particle =
                    particles.stream().filter(word -> isAt(word, at)).findFirst();
            if (particle.isPresent()) {
                return hasSubject(i + particle.get().length(), verb)
                        ? Optional.empty()
                        : partner(i, relation);
            }
        }
        return Optional.empty();
    }

    /** Whether a particle follows a noun here and ends its word. */
    private boolean isAt(String particle, int index) {
        int end = index + particle.length();
        boolean ends =
                end >= sentence.span().end()
                        || !WordEdges.isSpaced(particle.charAt(0))
                        || text.charAt(end) == ' ';
        return text.startsWith(particle, index)
                && ends
                && !isHiragana(index - 1)
                && isLetter(index - 1);
    }

    private boolean hasSubject(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int at = i;
            if (grammar.subjectMarkers().stream().anyMatch(marker -> marks(marker, at, to))) {
                return true;
            }
        }
        return false;
    }

    private boolean marks(String marker, int index, int to) {
        int end = index + marker.length();
        return end <= to
                && text.startsWith(marker, index)
                && !isHiragana(index - 1)
                && (!WordEdges.isSpaced(marker.charAt(0)) || end < to && text.charAt(end) == ' ');
    }

    private Optional<Slot> partner(int end, Relation relation) {
        Optional<Slot> known =
                sentence.slots().stream().filter(slot -> slot.span().end() == end).findFirst();
        if (known.isPresent()) {
            return known.filter(slot -> relation.range().contains(slot.entity().type()));
        }
        int start = end;
        while (start > sentence.span().start() && isOfName(text.charAt(start - 1))) {
            start--;
        }
        Span words = new Span(start, end);
        boolean name =
                words.length() >= SHORTEST
                        && relation.range().contains(EntityClass.ORGANIZATION)
                        && !sentence.isKnown(words)
                        && !grammar.things().anyEnds(words.of(text))
                        && !grammar.figureEndings().anyEnds(words.of(text))
                        && grammar.references().get(words.of(text)).isEmpty();
        return name
                ? Optional.of(
                        Unlisted.organization(
                                sentence,
                                Unlisted.withoutDescription(sentence, words),
                                "with whom it is done, by the particle"))
                : Optional.empty();
    }

    private boolean isLetter(int index) {
        return Character.isLetter(text.charAt(index)) || text.charAt(index) == '」';
    }

    private static boolean isOfName(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, KATAKANA, LATIN, HANGUL -> true;
            default -> c == 'ー' || c == '・' || c == '&' || c == '＆' || Character.isDigit(c);
        };
    }

    private boolean isHiragana(int index) {
        return Character.UnicodeScript.of(text.charAt(index)) == Character.UnicodeScript.HIRAGANA;
    }
}
