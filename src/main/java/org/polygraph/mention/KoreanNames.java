package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

import java.util.List;

/**
 * Unknown names in Korean. A person is a word of three syllables that starts with a surname, with a
 * title behind it (이철수 대표); other names are words that end in what they are (미래은행, 중대재해처벌법),
 * particles left aside.
 */
final class KoreanNames {

    private static final int SHORTEST_TAILED = 4;
    private static final int LONGEST_WORD = 40;

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;

    KoreanNames(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            if (!passage.isUnknown(token.span())) {
                if (passage.isKnownPlace(token.span().start())) {
                    tailed(token); // 포항시
                }
                continue;
            }
            if (token.shape() == NameToken.Shape.UNCASED) {
                person(i);
                tailed(token);
            } else if (token.isCapitalised()) {
                tailed(token); // NH투자증권
            }
        }
    }

    private void person(int i) {
        NameToken token = tokens.get(i);
        boolean titled =
                i + 1 < tokens.size()
                        && tokens.get(i + 1).followsBlank()
                        && (isTitle(tokens.get(i + 1)) || isTitleOfKnown(i) || isTitleOfUnknown(i));
        String word = token.span().of(passage.original());
        if (labelledPerson(i, word) || foreignTitled(i, word, titled)) {
            return;
        }
        if (titled && isKoreanName(word)) {
            passage.add(token.span(), EntityClass.PERSON, 0.8, "surname and title");
            return;
        }
        // 이철수씨: the honorific is written on to the name.
        if (word.length() >= 4 && isKoreanName(word.substring(0, 3)) && startsHonorific(token, 3)) {
            Span span = new Span(token.span().start(), token.span().start() + 3);
            passage.add(span, EntityClass.PERSON, 0.8, "surname and honorific");
            return;
        }
        foreignPerson(i, titled || isBodyWithTitle(i + 1));
    }

    /** 박대준 쿠팡 대표: what the office is of stands between name and title, and is known. */
    private boolean isTitleOfKnown(int i) {
        String word = tokens.get(i).span().of(passage.original());
        return i + 2 < tokens.size() && word.length() == 3 && isBodyWithTitle(i + 1);
    }

    /** Whether a name that is known, or that its end gives away, has a title behind it. */
    private boolean isBodyWithTitle(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).followsBlank()
                && tokens.get(i + 1).followsBlank()
                && (!passage.isUnknown(tokens.get(i).span())
                        || tailType(tokens.get(i).folded()) == EntityClass.ORGANIZATION)
                && passage.has(tokens.get(i + 1).span().start(), NameCue.TITLE);
    }

    /** "박지훈 푸른에너지 사장은": the same at a clause's beginning, where a bare name is between. */
    private boolean isTitleOfUnknown(int i) {
        Span name = tokens.get(i).span();
        String word = name.of(passage.original());
        String body = i + 2 < tokens.size() ? tokens.get(i + 1).folded() : "";
        boolean opens =
                name.start() == passage.segment().span().start()
                        || !tokens.get(i).followsBlank()
                        || ".,\"”’".indexOf(passage.original().charAt(name.start() - 2)) >= 0;
        return opens
                && word.length() == 3
                && body.length() > 1
                && tokens.get(i + 2).followsBlank()
                && !endsInParticle(body)
                && !endsInParticle(word)
                && passage.has(tokens.get(i + 2).span().start(), NameCue.TITLE);
    }

    /** 의원, 씨에게, 제주지사가: a title or honorific, with a place before and particles behind. */
    private boolean isTitle(NameToken token) {
        int start = token.span().start();
        if (passage.has(start, NameCue.TITLE) || passage.has(start, NameCue.HONORIFIC)) {
            return true;
        }
        for (int skip = 2; skip <= 3 && skip < token.span().length(); skip++) {
            if (passage.has(start + skip, NameCue.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** 변호사 이상호는, 배우 전도연이: the title before, and particles behind. */
    private boolean labelledPerson(int i, String word) {
        int start = tokens.get(i).span().start();
        if (i == 0 || !passage.hasBefore(start - 1, NameCue.TITLE) || word.length() < 4) {
            return false;
        }
        boolean fits =
                isKoreanName(word.substring(0, 3))
                        && KnownNames.isParticles(word.substring(3), pack.particles());
        if (fits) {
            Span span = new Span(start, start + 3);
            passage.add(span, EntityClass.PERSON, 0.75, "title before");
        }
        return fits;
    }

    /** 토카예프 대통령: four syllables or more that are no word of the pack, before a title. */
    private boolean foreignTitled(int i, String word, boolean titled) {
        boolean fits =
                titled
                        && word.length() >= 4
                        && word.length() <= 7
                        && !isKoreanName(word)
                        && tailType(word) == null
                        && !pack.words().contains(word)
                        && !endsInParticle(word)
                        && passage.has(tokens.get(i + 1).span().start(), NameCue.TITLE)
                        && !(i > 0 && pack.given().contains(tokens.get(i - 1).folded()))
                        && pack.foreignSyllables().stream().anyMatch(word::contains);
        if (fits) {
            passage.add(tokens.get(i).span(), EntityClass.PERSON, 0.7, "title behind");
        }
        return fits;
    }

    private boolean endsInParticle(String word) {
        for (int length = 1; length <= 3 && length < word.length() - 1; length++) {
            if (pack.particles().contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** 제롬 파월 의장: a foreign given name, another word, and a title or particle. */
    private void foreignPerson(int i, boolean titled) {
        if (i == 0 || !tokens.get(i).followsBlank()) {
            return;
        }
        NameToken given = tokens.get(i - 1);
        NameToken last = tokens.get(i);
        if (pack.given().contains(given.folded()) && titled && passage.isUnknown(given.span())) {
            Span span = new Span(given.span().start(), last.span().end());
            passage.add(span, EntityClass.PERSON, 0.75, "given name and title");
        }
    }

    private boolean isKoreanName(String word) {
        if (word.length() < 2 || word.length() > 4 || pack.words().contains(word)) {
            return false;
        }
        boolean single = pack.surnames().contains(word.substring(0, 1)) && word.length() == 3;
        return single || word.length() == 4 && pack.surnames().contains(word.substring(0, 2));
    }

    private boolean startsHonorific(NameToken token, int syllables) {
        String word = token.folded();
        for (int length = 1; length <= 2 && syllables + length <= word.length(); length++) {
            String honorific = word.substring(syllables, syllables + length);
            if (pack.endings().get(honorific) == NameCue.HONORIFIC
                    && KnownNames.isParticles(
                            word.substring(syllables + length), pack.particles())) {
                return true;
            }
        }
        return false;
    }

    /** A word that ends, before its particles, in what it is. */
    private void tailed(NameToken token) {
        String word = token.folded();
        if (word.length() > LONGEST_WORD) {
            return;
        }
        for (int end = word.length(); end >= SHORTEST_TAILED - 1; end--) {
            if (!KnownNames.isParticles(word.substring(end), pack.particles())) {
                continue;
            }
            EntityClass type = tailType(word.substring(0, end));
            if (type != null && word.length() == token.span().length()) {
                Span span = new Span(token.span().start(), token.span().start() + end);
                passage.add(span, type, 0.75, "its last part");
                return;
            }
        }
    }

    private @Nullable EntityClass tailType(String name) {
        if (pack.words().contains(name)) {
            return null;
        }
        for (int start = 2; start < name.length(); start++) {
            NameCue cue = pack.endings().get(name.substring(start));
            boolean longEnough =
                    name.length() >= SHORTEST_TAILED
                            ? start >= 3 || cue != NameCue.LAW_TAIL
                            : cue == NameCue.PLACE_TAIL;
            if (cue != null && cue != NameCue.HONORIFIC && longEnough) {
                return switch (cue) {
                    case ORGANIZATION_TAIL -> EntityClass.ORGANIZATION;
                    case PLACE_TAIL -> EntityClass.PLACE;
                    default -> EntityClass.LAW;
                };
            }
        }
        return null;
    }
}
