package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/**
 * Of whom a clause before its noun tells, in languages that have it there: "老舗旅館を運営する|松乃屋",
 * 总部设在苏州的|信远生物, "서울에 본사를 둔 | 한빛전자".
 */
final class AttributeClause {

    /** Characters of what an ending of a verb has at most, and of words that describe the noun. */
    private static final int LONGEST_ENDING = 8;

    private static final int LONGEST_DESCRIPTION = 14;
    private static final int REACH = 60;

    /** 恒大集团|旗下的: what such a clause begins with is no verb. */
    private static final String SUBSIDIARY = "subsidiaryOf";

    private final Sentence sentence;
    private final Grammar grammar;
    private final String text;

    AttributeClause(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.text = sentence.text();
    }

    /**
     * Who stands behind the clause that a cue is the verb of, as its subject; empty where the
     * clause has a subject of its own, or leaves out its object, which the noun is then
     * ("買収した|企業").
     */
    Optional<Slot> head(Cue cue, Relation relation) {
        if (grammar.relativeEndings().isEmpty()) {
            return Optional.empty();
        }
        int end = end(cue);
        if (!grammar.verbLast()
                && relation.takesObject()
                && new OpeningAttribute(sentence).hasAgent(cue)) {
            return Optional.empty();
        }
        if (end < 0 || relation.takesObject() && !hasObject(cue) || hasSubject(cue)) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= end)
                .findFirst()
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .filter(slot -> isDescription(end, slot.span().start()));
    }

    /** Where the noun of the clause begins, or what says more of it; -1 where a cue is in none. */
    int end(Cue cue) {
        if (grammar.relativeEndings().isEmpty()) {
            return -1;
        }
        return grammar.verbLast() ? verbEnd(cue.span().end()) : clauseEnd(cue);
    }

    /** Where the verb ends, with an ending that it has before a noun; -1 where it has another. */
    private int verbEnd(int from) {
        int limit = Math.min(sentence.span().end(), from + LONGEST_ENDING);
        boolean spaced = isHangul(from - 1);
        int end = from;
        while (end < limit && (spaced ? isHangul(end) : isHiragana(end))) {
            end++;
        }
        String verb = text.substring(Math.max(sentence.span().start(), end - 2), end);
        boolean attribute = grammar.relativeEndings().anyEnds(verb);
        boolean noun = end < sentence.span().end() && (!spaced || text.charAt(end) == ' ');
        return attribute && noun ? end + (spaced ? 1 : 0) : -1;
    }

    /** Behind the particle that ends such a clause where the verb does not: 成立于2011年|的|. */
    private int clauseEnd(Cue cue) {
        if (!opensClause(cue)) {
            return new OpeningAttribute(sentence).around(cue);
        }
        int limit = Math.min(sentence.span().end(), cue.span().end() + REACH);
        for (int i = cue.span().end(); i < limit; i++) {
            if (NounPhrase.BREAKS.indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
            int at = i;
            Optional<String> particle =
                    grammar.relativeEndings().stream()
                            .filter(word -> text.startsWith(word, at))
                            .findFirst();
            if (particle.isPresent()) {
                return i + particle.get().length();
            }
        }
        return -1;
    }

    /** Whether nobody stands before the verb in its clause. */
    private boolean opensClause(Cue cue) {
        int verb = cue.span().start();
        int start =
                cue.relation().equals(SUBSIDIARY)
                        ? sentence.slots().stream()
                                .filter(slot -> slot.span().end() == verb)
                                .mapToInt(slot -> slot.span().start())
                                .findFirst()
                                .orElse(verb)
                        : verb;
        return start == sentence.span().start()
                || NounPhrase.BREAKS.indexOf(text.charAt(start - 1)) >= 0
                || sentence.times().stream().anyMatch(time -> time.span().end() == start);
    }

    /**
     * Whether the clause says to whom or what: its verb's words begin with a particle, or follow
     * one.
     */
    private boolean hasObject(Cue cue) {
        if (!grammar.verbLast()) {
            return true;
        }
        String verb = cue.span().of(text);
        return grammar.caseMarkers().stream().anyMatch(verb::startsWith)
                || grammar.otherMarkers().stream().anyMatch(marker -> verb.startsWith(marker + " "))
                || grammar.conjunctions().anyBegins(verb)
                || grammar.otherMarkers().stream()
                        .map(String::strip)
                        .filter(marker -> !marker.isEmpty())
                        .anyMatch(marker -> clause(cue).stripTrailing().endsWith(marker));
    }

    private boolean hasSubject(Cue cue) {
        if (!grammar.verbLast()) {
            return false;
        }
        String clause = clause(cue);
        return grammar.subjectMarkers().stream()
                .filter(marker -> !grammar.topicMarkers().contains(marker))
                .anyMatch(marker -> holds(clause, marker));
    }

    private boolean holds(String clause, String marker) {
        for (int at = clause.indexOf(marker); at >= 0; at = clause.indexOf(marker, at + 1)) {
            int end = at + marker.length();
            boolean edge = end == clause.length() || !WordEdges.isWord(clause.charAt(end));
            if (at > 0 && (edge || !WordEdges.isSpaced(marker.charAt(0)))) {
                return true;
            }
        }
        return false;
    }

    /** The words of the clause before its verb, back to the last mark or topic. */
    private String clause(Cue cue) {
        int first = Math.max(sentence.span().start(), cue.span().start() - REACH);
        int start = cue.span().start();
        while (start > first && NounPhrase.BREAKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, cue.span().start());
    }

    /** Whether only what somebody is stands here: 物流大手の. */
    private boolean isDescription(int from, int to) {
        if (from == to) {
            return true;
        }
        Span gap = new Span(from, to);
        String words = gap.of(text);
        Optional<String> connector =
                grammar.connectors().stream().filter(words.strip()::endsWith).findFirst();
        boolean plain =
                words.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == 'ー')
                        && words.length() <= LONGEST_DESCRIPTION
                        && !sentence.hasCue(gap);
        boolean joined = connector.isPresent() || isHangul(from);
        int noun = to - (connector.isPresent() ? connector.get().length() : 0);
        return plain
                && !(isHangul(from) && hasTopic(words))
                && joined
                && text.substring(from, Math.max(from, noun)).chars().noneMatch(this::isKana);
    }

    /** "유통업체로 본사|는": a subject of its own stands between. */
    private boolean hasTopic(String words) {
        for (String word : words.strip().split(" ")) {
            if (word.length() > 2 && grammar.topicMarkers().stream().anyMatch(word::endsWith)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKana(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
    }

    private boolean isHiragana(int index) {
        return isKana(text.charAt(index));
    }

    private boolean isHangul(int index) {
        return Character.UnicodeScript.of(text.charAt(index)) == Character.UnicodeScript.HANGUL;
    }
}
