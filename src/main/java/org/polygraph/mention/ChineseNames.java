package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.Span;

import java.lang.Character.UnicodeScript;

/**
 * Unknown names in Chinese. A person is a surname with one or two characters between a title and a
 * verb of saying, or before an honorific (发言人林剑表示, 王先生); a foreign one is written with a middle dot
 * in the characters used for sounds (约翰·史密斯). Other names end in what they are.
 */
final class ChineseNames {

    private static final int LONGEST_RUN = 10;
    private static final int LONGEST_TITLE = 40;

    private final Passage passage;
    private final String text;
    private final NamePack pack;
    private final int from;
    private final int limit;

    ChineseNames(Passage passage) {
        this.passage = passage;
        this.text = passage.original();
        this.pack = passage.pack();
        this.from = passage.segment().span().start();
        this.limit = passage.segment().span().end();
    }

    void find() {
        for (CueMatch cue : passage.cues()) {
            switch (cue.cue()) {
                case TITLE -> personAfter(cue);
                case HONORIFIC -> personBefore(cue);
                case SPEECH -> speaker(cue);
                case ORGANIZATION_TAIL -> tailed(cue, EntityClass.ORGANIZATION);
                case PLACE_TAIL -> tailed(cue, EntityClass.PLACE);
                default -> {}
            }
        }
        dottedNames();
        bracketedLaws();
    }

    /** 总裁李明表示: after a title, and something must end the name. */
    private void personAfter(CueMatch title) {
        int start = title.span().end();
        int surname = surnameLength(start);
        for (int given = 2; surname > 0 && given >= 1; given--) {
            int end = start + surname + given;
            boolean run =
                    isHanRun(start, end) || given == 2 && isNameBeforeMark(start, end, surname);
            if (run && endsName(end) && !(given == 2 && speechAt(end - 1))) {
                add(start, end, title);
                return;
            }
        }
        if (surname == 1
                && isHanRun(start, start + 3)
                && !HanWords.startsAt(text, start + 2, limit)
                && HanWords.startsAt(text, start + 3, limit)
                && !speechAt(start + 2)) {
            add(start, start + 3, title);
            return;
        }
        int end = soundsEnd(start);
        boolean ends = endsName(end) || HanWords.startsAt(text, end, limit);
        if (surname == 0 && end - start >= 2 && end - start <= 6 && ends) {
            add(start, end, title);
        }
    }

    /** 杜|若|琳说: a given name can have a small word in it, where a mark or saying ends it. */
    private boolean isNameBeforeMark(int start, int end, int surname) {
        boolean ends =
                end == limit
                        || end < limit && (speechAt(end) || !Character.isLetter(text.charAt(end)));
        return ends
                && !pack.connectives().contains(text.substring(end - 1, end))
                && UnicodeScript.of(text.charAt(start + surname)) == UnicodeScript.HAN
                && UnicodeScript.of(text.charAt(end - 1)) == UnicodeScript.HAN
                && passage.isUnknown(new Span(start, end));
    }

    private void personBefore(CueMatch honorific) {
        int end = honorific.span().start();
        for (int length = 4; length >= 2; length--) {
            int start = end - length;
            int surname = start < from ? 0 : surnameLength(start);
            boolean fits = surname > 0 && length - surname <= 2 && length >= surname;
            if (fits && isHanRun(start, end) && startsClause(start)) {
                add(start, end, honorific);
                return;
            }
        }
    }

    /** A name at the start of a clause, of three characters, with a verb of saying behind it. */
    private void speaker(CueMatch verb) {
        int end = verb.span().start();
        int start = end - 3;
        if (start >= from
                && !passage.kindsBefore(end).contains(NameCue.HONORIFIC)
                && isHanRun(start, end)
                && startsClause(start)
                && surnameLength(start) > 0
                && !pack.words().contains(text.substring(start, end))) {
            add(start, end, verb);
        }
    }

    private void dottedNames() {
        for (int i = from + 2; i < limit - 1; i++) {
            if (text.charAt(i) != '·' && text.charAt(i) != '・' && text.charAt(i) != '•') {
                continue;
            }
            int start = i;
            while (start > from && i - start < 6 && isSound(text.charAt(start - 1))) {
                start--;
            }
            int end = soundsEnd(i + 1);
            while (end < limit - 1
                    && "·・•-".indexOf(text.charAt(end)) >= 0
                    && isSound(text.charAt(end + 1))) {
                end = soundsEnd(end + 1);
            }
            if (i - start >= 1 && end - i >= 2 && passage.isUnknown(new Span(start, end))) {
                passage.add(
                        new Span(start, end), EntityClass.PERSON, 0.75, "foreign name with a dot");
            }
            i = Math.max(i, end);
        }
    }

    private void bracketedLaws() {
        for (int open = text.indexOf('《', from, limit);
                open >= 0;
                open = text.indexOf('《', open + 1, limit)) {
            int close = text.indexOf('》', open, Math.min(limit, open + LONGEST_TITLE + 1));
            if (close < 0) {
                continue;
            }
            if (passage.kindsBefore(close).contains(NameCue.LAW_TAIL)) {
                passage.add(new Span(open + 1, close), EntityClass.LAW, 0.85, "law in title marks");
            }
        }
    }

    private void tailed(CueMatch tail, EntityClass type) {
        int start = tail.span().start();
        int longest = type == EntityClass.PLACE ? longestPlace(start) : LONGEST_RUN;
        while (start > from && tail.span().start() - start < longest && runsOn(start, type)) {
            start--;
        }
        int before = tail.span().start() - start;
        Span span = new Span(start, tail.span().end());
        boolean bounded = before < longest || startsClause(start);
        boolean fits =
                type == EntityClass.PLACE
                        ? (before == 2
                                        || before == 3
                                                && passage.typeEndingAt(start) == EntityClass.PLACE)
                                && startsClause(start)
                        : before >= 2 && bounded;
        if (fits
                && passage.isUnknown(tail.span())
                && !pack.words().contains(span.of(text))
                && !tailGoesOn(tail)
                && !(type == EntityClass.PLACE && passage.isInTitle(tail.span().start()))
                && !isOneOfMany(span.start())
                && !(type == EntityClass.PLACE && startsWord(tail))) {
            passage.add(span, type, 0.7, "“" + tail.span().of(text) + "”");
        }
    }

    /** 一家新加坡投资公司 */
    private boolean isOneOfMany(int start) {
        for (String article : pack.articles()) {
            int before = start - article.length();
            if (before >= from && text.startsWith(article, before)) {
                return true;
            }
        }
        return false;
    }

    /** The 市 of 海外市场. */
    private boolean startsWord(CueMatch tail) {
        int end = tail.span().end() + 1;
        return end <= limit && pack.words().contains(text.substring(end - 2, end));
    }

    private boolean tailGoesOn(CueMatch tail) {
        return passage.cuesAt(tail.span().end()).stream()
                .anyMatch(c -> c.cue() == NameCue.ORGANIZATION_TAIL);
    }

    /** 在鄂尔多斯市: up to five characters where a small word or a mark stands before them. */
    private int longestPlace(int end) {
        for (int length = 4; length <= 5; length++) {
            int before = end - length - 1;
            boolean bounded =
                    before >= from
                            && pack.connectives().contains(text.substring(before, before + 1));
            if (bounded && isHanRun(end - length, end)) {
                return length;
            }
        }
        return 3;
    }

    private boolean runsOn(int start, EntityClass type) {
        char c = text.charAt(start - 1);
        boolean letter =
                UnicodeScript.of(c) == UnicodeScript.HAN
                        || UnicodeScript.of(c) == UnicodeScript.LATIN;
        if (!letter || pack.connectives().contains(String.valueOf(c))) {
            return false;
        }
        if (type == EntityClass.PLACE && !passage.isUnknown(new Span(start - 1, start))) {
            return false;
        }
        return passage.kindsBefore(start).stream()
                .noneMatch(
                        k ->
                                k == NameCue.TITLE
                                        || k == NameCue.SPEECH
                                        || k == NameCue.ORGANIZATION_LABEL);
    }

    private int soundsEnd(int start) {
        int end = start;
        while (end < limit
                && end - start < 6
                && isSound(text.charAt(end))
                && (end - start < 2 || !speechAt(end))) {
            end++;
        }
        return end;
    }

    private boolean speechAt(int index) {
        return passage.kindsAt(index).contains(NameCue.SPEECH);
    }

    /** Characters that foreign names are written in, as the pack lists them under particles. */
    private boolean isSound(char c) {
        return pack.particles().contains(String.valueOf(c));
    }

    private boolean endsName(int end) {
        if (end >= limit) {
            return true;
        }
        char c = text.charAt(end);
        return !Character.isLetter(c)
                || pack.connectives().contains(String.valueOf(c))
                || passage.kindsAt(end).contains(NameCue.SPEECH)
                || passage.kindsAt(end).contains(NameCue.HONORIFIC);
    }

    private boolean startsClause(int start) {
        return start == from
                || !Character.isLetter(text.charAt(start - 1))
                || pack.connectives().contains(text.substring(start - 1, start))
                || !passage.isUnknown(new Span(start - 1, start))
                || passage.kindsBefore(start).contains(NameCue.TITLE)
                || passage.kindsBefore(start).contains(NameCue.HONORIFIC)
                || passage.kindsBefore(start).contains(NameCue.SPEECH);
    }

    private int surnameLength(int start) {
        if (start + 2 <= limit && pack.surnames().contains(text.substring(start, start + 2))) {
            return 2;
        }
        return start < limit && pack.surnames().contains(text.substring(start, start + 1)) ? 1 : 0;
    }

    private boolean isHanRun(int start, int end) {
        if (end > limit || start < from) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (UnicodeScript.of(text.charAt(i)) != UnicodeScript.HAN
                    || i > start && pack.connectives().contains(text.substring(i, i + 1))) {
                return false;
            }
        }
        return passage.isUnknown(new Span(start, end));
    }

    private void add(int start, int end, CueMatch cue) {
        if (passage.isUnknown(new Span(start, end))
                && !pack.words().contains(text.substring(start, end))) {
            passage.add(
                    new Span(start, end), EntityClass.PERSON, 0.8, "“" + cue.span().of(text) + "”");
        }
    }
}
