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
            if (token.shape() == NameToken.Shape.UNCASED && passage.isUnknown(token.span())) {
                person(i);
                tailed(token);
            }
        }
    }

    private void person(int i) {
        NameToken token = tokens.get(i);
        boolean titled =
                i + 1 < tokens.size()
                        && tokens.get(i + 1).followsBlank()
                        && passage.kindsAt(tokens.get(i + 1).span().start())
                                .contains(NameCue.TITLE);
        String word = token.span().of(passage.original());
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
        foreignPerson(i, titled);
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
        for (int end = word.length(); end >= SHORTEST_TAILED; end--) {
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
            boolean longEnough = start >= 3 || cue != NameCue.LAW_TAIL;
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
