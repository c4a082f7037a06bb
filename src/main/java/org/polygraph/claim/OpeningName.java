package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/**
 * A name that nothing gives away but its place, in a script without spaces or capitals and a
 * language whose subject comes first: "华茂科技|26日公告", "蔚蓝能源|创始人陈启明".
 */
final class OpeningName {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    /** Characters of a name with what its bearer is before it. */
    private static final int LONGEST_DESCRIBED = 18;

    /** Characters of who says what follows, with the verb. */
    private static final int LONGEST_SOURCE = 24;

    private final Sentence sentence;

    OpeningName(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Whom a sentence begins with, up to a time, a small word or a cue; empty where that is known
     * otherwise, or says who speaks.
     */
    Optional<Span> subject() {
        int behind = behindSource(sentence.span().start());
        return subjectFrom(start(sentence.span().start()))
                .or(
                        () ->
                                behind == sentence.span().start()
                                        ? Optional.empty()
                                        : subjectFrom(start(behind)).filter(this::goesOn));
    }

    /** Whether no mark follows a name, as one does an aside. */
    private boolean goesOn(Span name) {
        return name.end() < sentence.span().end()
                && NounPhrase.BREAKS.indexOf(sentence.text().charAt(name.end())) < 0;
    }

    private Optional<Span> subjectFrom(int opening) {
        int start = behindPlace(opening);
        int end = start;
        int limit = Math.min(sentence.span().end(), start + LONGEST_DESCRIBED + 1);
        while (end < limit && isHan(end) && !isSmallWord(start, end) && !startsOther(end)) {
            end++;
        }
        end = behindNumber(end);
        int name = behindDescription(start, end);
        boolean ofPlace = start > opening && isFirmOfPlace(start, end);
        name = ofPlace ? opening : name;
        boolean described = name != start || start == opening;
        boolean speaks = isCue(end, true);
        return speaks || !described
                ? Optional.empty()
                : Optional.of(new Span(name, end)).filter(this::isName).filter(this::isNoThing);
    }

    /** Behind a number that belongs to the name: 武汉地铁|16号线. */
    private int behindNumber(int end) {
        int i = end;
        while (i < sentence.span().end() && Character.isDigit(sentence.text().charAt(i))) {
            i++;
        }
        int thing =
                sentence.grammar()
                        .numberedThings()
                        .longestAt(sentence.text(), i, sentence.span().end());
        return i > end && thing > 0 ? i + thing : end;
    }

    /** Whether the place belongs to the name, by what the name ends in: 长江|电力. */
    private boolean isFirmOfPlace(int start, int end) {
        return end - start >= SHORTEST
                && end - start <= LONGEST - SHORTEST
                && sentence.grammar().firmEndings().anyEnds(sentence.text().substring(start, end));
    }

    /** Behind the country that a firm is of: 美国|电动车企菲斯克. */
    private int behindPlace(int start) {
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() == start && slot.entity().type() == EntityClass.PLACE) {
                return slot.span().end();
            }
        }
        return start;
    }

    /** Behind the place and the sort of firm that stand before a name: 台灣面板廠|宏景光電. */
    static int behindDescriptions(Sentence sentence, int start, int end) {
        OpeningName names = new OpeningName(sentence);
        int place = names.behindPlace(start);
        int behind = names.behindDescription(place < end ? place : start, Math.max(start, end));
        return behind > place ? behind : start;
    }

    /** Behind what somebody is: 创新药企|安和医疗. */
    private int behindDescription(int start, int end) {
        String words = sentence.text().substring(start, end);
        int behind = start;
        for (String word : sentence.grammar().descriptions()) {
            int at = words.lastIndexOf(word);
            int next = start + at + word.length();
            behind = at >= 0 && next + SHORTEST <= end ? Math.max(behind, next) : behind;
        }
        return behind;
    }

    /** The words between the last mark and an office. */
    Optional<Span> before(int office) {
        int start = office;
        while (start > sentence.span().start() && isHan(start - 1) && office - start <= LONGEST) {
            start--;
        }
        for (TimeExpression time : sentence.times()) {
            start = time.span().end() <= office ? Math.max(start, time.span().end()) : start;
        }
        return Optional.of(new Span(start, office))
                .filter(this::isName)
                .filter(span -> !sentence.grammar().bodies().contains(span.of(sentence.text())));
    }

    private int start(int from) {
        int start = from;
        for (TimeExpression time : sentence.times()) {
            boolean opens =
                    time.span().start() >= start
                            && new ClauseStart(sentence).opens(start, time.span().start());
            start = opens ? ClauseStart.behindTime(sentence, time) : start;
        }
        start = behindView(behindClause(start));
        boolean mark =
                start < sentence.span().end() && "，、,".indexOf(sentence.text().charAt(start)) >= 0;
        return mark ? start + 1 : start;
    }

    /** Behind whoever says it, and a comma: 天眼查显示，|海润化工. */
    private int behindSource(int start) {
        return sentence.cues(SourceCue.class).stream()
                .map(Cue::span)
                .filter(span -> span.end() - start <= LONGEST_SOURCE)
                .filter(span -> sentence.text().startsWith("，", span.end()))
                .mapToInt(span -> span.end() + 1)
                .findFirst()
                .orElse(start);
    }

    /** Behind words that say how a thing is looked at: 分业务看，|客运收入. */
    private int behindView(int start) {
        int limit = Math.min(sentence.span().end(), start + LONGEST_DESCRIBED);
        int comma = sentence.text().indexOf('，', start, Math.max(start, limit));
        String words = comma < 0 ? "" : sentence.text().substring(start, comma);
        return sentence.grammar().viewEndings().anyEnds(words) ? comma : start;
    }

    /** Behind a clause that tells of whoever comes next: 总部设在苏州的|信远生物. */
    private int behindClause(int start) {
        AttributeClause clause = new AttributeClause(sentence);
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> cue.span().start() == start)
                .mapToInt(clause::end)
                .filter(end -> end > start)
                .findFirst()
                .orElseGet(
                        () -> new OpeningAttribute(sentence).behind(start, sentence.span().end()));
    }

    private boolean isNoThing(Span span) {
        String words = span.of(sentence.text());
        return !sentence.grammar().figureEndings().anyEnds(words)
                && !sentence.grammar().things().anyEnds(words);
    }

    private boolean isName(Span span) {
        if (span.length() < SHORTEST || span.length() > LONGEST) {
            return false;
        }
        String words = span.of(sentence.text());
        Grammar grammar = sentence.grammar();
        return !grammar.noNames().contains(words.substring(0, 1))
                && !grammar.fillers().contains(words)
                && !startsWithReference(words)
                && !grammar.clauseWords().anyBegins(words)
                && !grammar.prepositions().anyBegins(words)
                && !grammar.fillers().anyBegins(words)
                && (!sentence.isTaken(span) || grammar.numberedThings().anyEnds(words))
                && !sentence.hasCue(span)
                && namesNobody(span);
    }

    /** Whether nobody is known by these words, but a place with which they begin. */
    private boolean namesNobody(Span span) {
        for (Slot slot : sentence.slots()) {
            boolean place =
                    slot.entity().type() == EntityClass.PLACE
                            && slot.span().start() == span.start()
                            && isFirmOfPlace(slot.span().end(), span.end());
            if (slot.span().overlaps(span) && !place) {
                return false;
            }
        }
        return true;
    }

    /** 公司|前三季度: no name begins with the words for somebody named before. */
    private boolean startsWithReference(String words) {
        for (int end = SHORTEST; end <= words.length(); end++) {
            if (!sentence.grammar().references().get(words.substring(0, end)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isHan(int index) {
        char c = sentence.text().charAt(index);
        return Character.isLetter(c) && !WordEdges.isSpaced(c);
    }

    private boolean isSmallWord(int start, int index) {
        String body = sentence.text().substring(start, index + 1);
        boolean endsBody = sentence.grammar().bodies().anyEnds(body);
        if (index - start < SHORTEST && !sentence.grammar().bodies().contains(body) || endsBody) {
            return false;
        }
        String rest =
                FoldedText.fold(
                        sentence.text()
                                .substring(
                                        index, Math.min(sentence.span().end(), index + LONGEST)));
        return sentence.grammar().prepositions().anyBegins(rest)
                || sentence.grammar().fillers().anyBegins(rest)
                || sentence.grammar().placeWords().anyBegins(rest);
    }

    private boolean startsOther(int index) {
        if (isCue(index, false)
                || Sentence.startsOne(sentence.times(), index)
                || Sentence.startsOne(sentence.quantities(), index)) {
            return true;
        }
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() == index) {
                return true;
            }
        }
        return false;
    }

    private boolean isCue(int index, boolean ofSaying) {
        for (Cue cue : sentence.cues()) {
            if (cue.span().start() == index && (!ofSaying || cue.meaning() instanceof SourceCue)) {
                return true;
            }
        }
        return false;
    }
}
