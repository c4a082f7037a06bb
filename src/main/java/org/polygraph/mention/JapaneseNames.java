package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.lang.Character.UnicodeScript;

/**
 * Unknown names in Japanese. A person is a run of Han that starts with a surname, or of katakana,
 * before a title or honorific (田中社長, アルトマン氏); other names are runs that end in what they are (三菱銀行,
 * 横浜市, 個人情報保護法).
 */
final class JapaneseNames {

    private static final int LONGEST_HAN_NAME = 5;
    private static final int LONGEST_RUN = 16;
    private static final String ORGANIZATIONAL =
            "委員会部局課省庁社国際長官府県市区町村学校党院所室係班組合術営業務担当総副新前元現最高各同全主力第一二三四五六七八九十";

    private final Passage passage;
    private final String text;
    private final NamePack pack;
    private @Nullable JapaneseDictionary dictionary;

    JapaneseNames(Passage passage) {
        this.passage = passage;
        this.text = passage.original();
        this.pack = passage.pack();
    }

    void find() {
        for (CueMatch cue : passage.cues()) {
            switch (cue.cue()) {
                case TITLE, HONORIFIC -> personBefore(cue);
                case ORGANIZATION_TAIL -> tailed(cue, EntityClass.ORGANIZATION);
                case ORGANIZATION_LABEL -> labelled(cue);
                case PLACE_TAIL -> tailed(cue, EntityClass.PLACE);
                case LAW_TAIL -> tailed(cue, EntityClass.LAW);
                default -> {}
            }
        }
        dottedNames();
        dictionaryNames();
    }

    private void personBefore(CueMatch cue) {
        int end = cue.span().start();
        if (end == passage.segment().span().start()) {
            return;
        }
        if (isKatakana(text.charAt(end - 1))) {
            int start = katakanaStart(end);
            String name = text.substring(start, end);
            boolean person =
                    cue.cue() == NameCue.HONORIFIC
                            || name.indexOf('・') > 0
                            || cue.cue() == NameCue.TITLE && name.length() >= 3;
            if (person && name.length() >= 2 && isFree(start, end) && !isWord(name)) {
                passage.add(new Span(start, end), EntityClass.PERSON, 0.8, cueReason(cue));
            }
            return;
        }
        int start = hanStart(end, LONGEST_HAN_NAME);
        if (isFullName(start, end) && isFree(start, end) && surnameLength(start, end) == 0) {
            passage.add(new Span(start, end), EntityClass.PERSON, 0.65, cueReason(cue));
            return;
        }
        for (int from = start; from < end - 1; from++) {
            int surname = surnameLength(from, end);
            // A given name has one to three characters; a run that goes on before is something
            // else.
            if (surname > 0
                    && end - from - surname <= 3
                    && (from == start || surname == 2)
                    && isFree(from, end)) {
                if (from == start
                        && start > passage.segment().span().start()
                        && isHan(text.charAt(start - 1))
                        && passage.isUnknown(new Span(start - 1, start))
                        && end - start == LONGEST_HAN_NAME) {
                    continue;
                }
                passage.add(new Span(from, end), EntityClass.PERSON, 0.8, cueReason(cue));
                return;
            }
        }
    }

    /** の筒井義信会長: four characters between の and a title, though the surname is not known. */
    private boolean isFullName(int start, int end) {
        int before = start - 1;
        return end - start == 4
                && before >= passage.segment().span().start()
                && "の、・「 　".indexOf(text.charAt(before)) >= 0
                && text.substring(start, end)
                        .chars()
                        .noneMatch(c -> ORGANIZATIONAL.indexOf(c) >= 0);
    }

    /** Two katakana words with a middle dot, the first a given name: ジョン・スミス. */
    private void dottedNames() {
        int limit = passage.segment().span().end();
        for (int i = passage.segment().span().start(); i < limit; i++) {
            if (!isKatakana(text.charAt(i))) {
                continue;
            }
            int end = i;
            while (end < limit
                    && (isKatakana(text.charAt(end))
                            || text.charAt(end) == '・'
                            || text.charAt(end) == '＝')) {
                end++;
            }
            String name = text.substring(i, end);
            int dot = name.indexOf('・');
            if (dot > 0
                    && dot < name.length() - 1
                    && pack.given().contains(FoldedText.fold(name.substring(0, dot)))
                    && isFree(i, end)) {
                passage.add(new Span(i, end), EntityClass.PERSON, 0.75, "given name");
            }
            i = end;
        }
    }

    private void tailed(CueMatch cue, EntityClass type) {
        int end = cue.span().end();
        boolean division =
                type == EntityClass.PLACE
                        && cue.span().length() == 1
                        && "県府都道".indexOf(text.charAt(end - 1)) >= 0;
        if (end < text.length()
                && joinsRun(text.charAt(end))
                && passage.cuesAt(end).isEmpty()
                && !division) {
            return;
        }
        // The 島 of 輪島市 is no island.
        if (type == EntityClass.PLACE && !division && passage.has(end, NameCue.PLACE_TAIL)) {
            return;
        }
        int start = cue.span().start();
        int limit = passage.segment().span().start();
        while (start > limit
                && end - start < LONGEST_RUN
                && joinsRun(text.charAt(start - 1))
                && passage.kindsBefore(start).stream()
                        .noneMatch(k -> k == NameCue.TITLE || k == NameCue.HONORIFIC)) {
            if (type == EntityClass.PLACE
                    && (!passage.isUnknown(new Span(start - 1, start))
                            || start < cue.span().start()
                                    && passage.hasBefore(start, NameCue.PLACE_TAIL))) {
                break;
            }
            start--;
        }
        // 英スターリング大学: the country is no part of the name.
        if (type == EntityClass.ORGANIZATION
                && start + 1 < cue.span().start()
                && "英米独仏伊露".indexOf(text.charAt(start)) >= 0
                && isKatakana(text.charAt(start + 1))) {
            start++;
        }
        int before = cue.span().start() - start;
        String name = text.substring(start, end);
        boolean longEnough = type == EntityClass.PLACE ? before >= 1 && before <= 8 : before >= 2;
        if (longEnough
                && !isWord(name)
                && !(type != EntityClass.PLACE && startsWithWord(name))
                && !(type == EntityClass.PLACE && "同各全両本当該他数都新旧".indexOf(name.charAt(0)) >= 0)
                && Character.isLetter(name.codePointAt(0))
                && passage.isUnknown(cue.span())) {
            passage.add(new Span(start, end), type, 0.75, cueReason(cue));
        }
    }

    /** テスラ社: the name stands before the word for a company. */
    private void labelled(CueMatch cue) {
        int end = cue.span().start();
        int start = end;
        while (start > passage.segment().span().start()
                && (isKatakana(text.charAt(start - 1)) || isLatin(text.charAt(start - 1)))) {
            start--;
        }
        if (end - start >= 2 && isFree(start, end) && !isWord(text.substring(start, end))) {
            passage.add(new Span(start, end), EntityClass.ORGANIZATION, 0.75, cueReason(cue));
        }
    }

    private int surnameLength(int from, int end) {
        for (int length = Math.min(3, end - from); length >= 1; length--) {
            if (pack.surnames().contains(text.substring(from, from + length))
                    && (length > 1 || end - from >= 2)) {
                return length;
            }
        }
        for (int length = Math.min(3, end - from); length >= 2; length--) {
            if (dictionary().isSurname(text, from, from + length)) {
                return length;
            }
        }
        return 0;
    }

    /** Runs of Han, katakana and Latin that the dictionary knows whole: 講談社, 浦和レッズ, パタゴニア. */
    private void dictionaryNames() {
        int limit = passage.segment().span().end();
        for (int i = passage.segment().span().start(); i < limit; i++) {
            if (!joinsRun(text.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < limit && joinsRun(text.charAt(end)) && !endsAt(end)) {
                end++;
            }
            if (end - i >= 2 && end - i <= LONGEST_RUN && isFree(i, end)) {
                dictionaryName(i, end);
            }
            i = end - 1;
        }
    }

    private boolean endsAt(int index) {
        return passage.has(index, NameCue.TITLE) || passage.has(index, NameCue.HONORIFIC);
    }

    private void dictionaryName(int from, int end) {
        if (dictionary().isOrganization(text, from, end)) {
            passage.add(
                    new Span(from, end), EntityClass.ORGANIZATION, 0.7, "the dictionary IPADIC");
        } else if (isKatakana(text.charAt(from)) && dictionary().isPlace(text, from, end)) {
            // Of those in Han many are parts of other words: 見通, 九段.
            passage.add(new Span(from, end), EntityClass.PLACE, 0.7, "the dictionary IPADIC");
        }
    }

    private JapaneseDictionary dictionary() {
        if (dictionary == null) {
            dictionary = new JapaneseDictionary();
        }
        return dictionary;
    }

    private int katakanaStart(int end) {
        int start = end;
        while (start > passage.segment().span().start()
                && (isKatakana(text.charAt(start - 1)) || text.charAt(start - 1) == '・')) {
            start--;
        }
        return start;
    }

    private int hanStart(int end, int longest) {
        int start = end;
        while (start > passage.segment().span().start()
                && end - start < longest
                && isHan(text.charAt(start - 1))
                && passage.isUnknown(new Span(start - 1, start))
                && !passage.kindsBefore(start).contains(NameCue.TITLE)) {
            start--;
        }
        return start;
    }

    private boolean isWord(String name) {
        return pack.words().contains(FoldedText.fold(name));
    }

    private boolean startsWithWord(String name) {
        return "同各全両本当該他数都新旧某何毎我一二三四五六七八九十百千万第約等".indexOf(name.charAt(0)) >= 0;
    }

    private boolean isFree(int start, int end) {
        return passage.isUnknown(new Span(start, end));
    }

    private String cueReason(CueMatch cue) {
        return "“" + cue.span().of(text) + "”";
    }

    private static boolean joinsRun(char c) {
        return isHan(c) || isKatakana(c) || isLatin(c) || c == '・';
    }

    private static boolean isHan(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static boolean isKatakana(char c) {
        return c == 'ー' || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
