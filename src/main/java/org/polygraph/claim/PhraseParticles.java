package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.stream.Stream;

/** The particles behind a noun phrase, in languages whose nouns are followed by their case. */
final class PhraseParticles {

    /** Characters of the verb of a short clause before its noun (된, 있는). */
    private static final int LONGEST_VERB = 3;

    private final Sentence sentence;
    private final WordSteps steps;

    PhraseParticles(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Skips the particle that stands at an index ("3月|に|小麦価格"). */
    int behindParticle(int index, int end) {
        String rest = FoldedText.fold(sentence.text().substring(index, end));
        Grammar grammar = sentence.grammar();
        return Stream.of(grammar.otherMarkers(), grammar.subjectMarkers())
                .flatMap(List::stream)
                .filter(marker -> Words.beginsWithParticle(rest, marker))
                .mapToInt(marker -> index + rest.indexOf(marker) + marker.length())
                .max()
                .orElse(index);
    }

    /**
     * Whether a word before an object says to whom it is done, or ends a clause of its own: "노사|에 |
     * 자율 교섭을 촉구", "지난|다며 | 사업에 반대".
     */
    boolean endsPart(String word) {
        Grammar grammar = sentence.grammar();
        return grammar.verbLast()
                && (grammar.clauseEndings().anyEnds(word)
                        || isSubjectOfClause(word)
                        || grammar.agentParticles().stream()
                                .anyMatch(p -> word.endsWith(p) && word.length() > p.length() + 1));
    }

    /** "이사회가 | 제출한 | 분할 안건": who does what is said of an object before it. */
    private boolean isSubjectOfClause(String word) {
        Grammar grammar = sentence.grammar();
        return word.length() >= LONGEST_VERB
                && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HANGUL
                && (grammar.relativeEndings().anyEnds(word)
                        || grammar.objectMarkers().stream().anyMatch(word::endsWith)
                        || grammar.otherMarkers().stream()
                                .filter(marker -> marker.length() > 1)
                                .filter(marker -> !grammar.connectors().contains(marker))
                                .filter(marker -> !grammar.conjunctions().contains(marker))
                                .anyMatch(word::endsWith));
    }

    /** Behind a topic that only says how a thing is looked at: "품목별로는 | 석유류가". */
    int behindView(int start, int end) {
        String text = sentence.text();
        for (String view : sentence.grammar().viewEndings()) {
            int at = text.indexOf(view, start, Math.max(start, end));
            int behind = at + view.length();
            for (String marker : sentence.grammar().topicMarkers()) {
                if (at >= 0 && behind + marker.length() < end && text.startsWith(marker, behind)) {
                    return behind + marker.length();
                }
            }
        }
        return start;
    }

    /** Whether a phrase only says how a thing is looked at: "分业务|看". */
    boolean isView(Span phrase) {
        return !sentence.grammar().verbLast()
                && sentence.grammar().viewEndings().anyEnds(phrase.of(sentence.text()));
    }

    /** Whether a phrase is only what something is compared with: "前年度当初|と比べ". */
    boolean isBase(Span phrase) {
        String words = phrase.of(sentence.text());
        return sentence.grammar().verbLast() && sentence.grammar().baseParticles().anyEnds(words);
    }

    /** Whether a phrase is the rest of one, or says to whom: 披露|的年报, 对美国|出口. */
    boolean startsWithConnector(Span phrase) {
        Grammar grammar = sentence.grammar();
        String text = sentence.text();
        return !WordEdges.isSpaced(text.charAt(phrase.start()))
                && !grammar.verbLast()
                && (grammar.relativeEndings().anyAt(text, phrase.start())
                        || grammar.targets().anyAt(text, phrase.start()));
    }

    /** Where the first subject particle stands; {@code end} where there is none. */
    int markerWithin(int start, int end) {
        String text = sentence.text();
        List<String> markers = sentence.grammar().subjectMarkers();
        for (int i = start + 1; i < end; i++) {
            for (String marker : markers) {
                if (text.startsWith(marker, i)
                        && endsWord(i + marker.length(), end)
                        && !isInAttribute(start, i, i + marker.length(), end)) {
                    return beforeCase(start, i);
                }
            }
        }
        return end;
    }

    /**
     * Whether what looks like a subject's particle ends a verb before its noun ("급식을 먹|은 | 학생",
     * "분해되|는 | 플라스틱"), or that of such a verb's subject ("논란|이 된 | 위원장").
     */
    private boolean isInAttribute(int start, int marker, int markerEnd, int end) {
        Grammar grammar = sentence.grammar();
        String text = sentence.text();
        if (!isHangul(marker)) {
            return false;
        }
        int word = steps.wordStart(start, markerEnd);
        int before = steps.trimmedEnd(start, word);
        boolean hasObject =
                grammar.objectMarkers().stream()
                        .anyMatch(object -> before > start && text.startsWith(object, before - 1));
        boolean topic = grammar.topicMarkers().contains(text.substring(marker, markerEnd));
        int next = steps.skipSpace(markerEnd, end);
        String verb = text.substring(next, steps.wordEnd(next, end));
        return topic
                        && (hasObject
                                || grammar.relativeEndings()
                                        .anyEnds(text.substring(word, markerEnd)))
                || !topic
                        && grammar.relativeEndings().anyEnds(verb)
                        && verb.length() <= LONGEST_VERB;
    }

    /**
     * Behind the parts of a clause in front of its subject, where words are set apart with their
     * particles: "한 여론조사에서 | 대통령의 국정", "폭우로 인한 | 재산 피해".
     */
    int behindOtherParts(int start, int end) {
        Grammar grammar = sentence.grammar();
        int behind = start;
        int word = steps.skipSpace(start, end);
        while (word < end && isHangul(word)) {
            int wordEnd = steps.wordEnd(word, end);
            int next = steps.skipSpace(wordEnd, end);
            String words = sentence.text().substring(word, wordEnd);
            boolean other =
                    grammar.otherMarkers().stream()
                                    .filter(marker -> !grammar.connectors().contains(marker))
                                    .filter(marker -> !grammar.conjunctions().contains(marker))
                                    .anyMatch(
                                            marker ->
                                                    words.endsWith(marker)
                                                            && words.length() > marker.length())
                            || grammar.relativeEndings().anyEnds(words) && word > start
                            || grammar.clauseEndings().anyEnds(words);
            behind = other && next < end ? next : behind;
            word = next > word ? next : end;
        }
        return behind;
    }

    private boolean isHangul(int index) {
        return Character.UnicodeScript.of(sentence.text().charAt(index))
                == Character.UnicodeScript.HANGUL;
    }

    /**
     * Where a particle stands that parts a phrase in two where no space does: "食中毒|で|児童ら", which is
     * the cause of a harm, and of anything else the place. -1 where none does.
     */
    int caseWithin(int start, int end) {
        String text = sentence.text();
        for (int i = end - 2; i > start; i--) {
            boolean between = !isHiragana(i - 1) && !isHiragana(i + 1) && isHiragana(i);
            if (between && sentence.grammar().caseMarkers().contains(text.substring(i, i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHiragana(int index) {
        return Character.UnicodeScript.of(sentence.text().charAt(index))
                == Character.UnicodeScript.HIRAGANA;
    }

    /** Before the particle of a place or time that the topic's follows: 八代市|では. */
    private int beforeCase(int start, int marker) {
        char before = sentence.text().charAt(marker - 1);
        boolean kana = Character.UnicodeScript.of(before) == Character.UnicodeScript.HIRAGANA;
        return kana
                        && marker - 1 > start
                        && sentence.grammar().caseMarkers().contains(String.valueOf(before))
                ? marker - 1
                : marker;
    }

    /**
     * What stands before a particle that marks no subject is the cause or the place of a harm
     * ("지진으로 50명이 숨졌다"), and of nothing else the subject: then the phrase is empty.
     */
    int withoutParticle(int start, int end, Relation relation) {
        int last = steps.trimmedEnd(start, end);
        String phrase = sentence.text().substring(start, last);
        int particle =
                sentence.grammar().otherMarkers().stream()
                        .filter(marker -> !marker.startsWith(" ") && !marker.startsWith("'"))
                        .filter(phrase::endsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        if (particle == 0) {
            return end;
        }
        boolean owner =
                sentence.grammar().connectorsReversed()
                        && sentence.grammar().connectors().stream()
                                .anyMatch(
                                        word -> word.length() == particle && phrase.endsWith(word));
        if (owner) {
            return last - particle; // 단지|의 설비용량
        }
        return relation.field().equals(EventFinder.HARM) ? last - particle : start;
    }

    /** "공장|의", コメ|の: what follows it was cut off as a small word. */
    Span withoutConnector(Span phrase) {
        Grammar grammar = sentence.grammar();
        if (!grammar.verbLast() || !grammar.connectorsReversed()) {
            return phrase;
        }
        String words = phrase.of(sentence.text());
        int connector =
                grammar.connectors().stream()
                        .filter(grammar.otherMarkers()::contains)
                        .filter(word -> words.endsWith(word) && words.length() > word.length() + 1)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return new Span(phrase.start(), phrase.end() - connector);
    }

    /** Whether a name is part of a phrase, and not the country of whom the phrase names. */
    boolean holdsName(Span phrase) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().overlaps(phrase)
                    && !slot.span().equals(phrase)
                    && !isOwnerOf(slot, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase begins with the country of whom it names: スイス|の製薬会社ノバリン. */
    private boolean isOwnerOf(Slot place, Span phrase) {
        Grammar grammar = sentence.grammar();
        return grammar.verbLast()
                && place.entity().type() == EntityClass.PLACE
                && place.span().start() == phrase.start()
                && grammar.connectors().stream()
                        .filter(grammar.otherMarkers()::contains)
                        .anyMatch(word -> sentence.text().startsWith(word, place.span().end()));
    }

    /** Whether a word ends before an index. */
    boolean endsWord(int index) {
        return endsWord(index, sentence.span().end());
    }

    private boolean endsWord(int index, int end) {
        return index >= end
                || !WordEdges.isSpaced(sentence.text().charAt(index - 1))
                || !WordEdges.isWord(sentence.text().charAt(index));
    }
}
