package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Set;

/**
 * Organisations, laws and places in Arabic and Devanagari: words beside a cue, up to a word that
 * names do not go over.
 */
final class CuedBodies {

    private static final int LONGEST_FIELD = 3;
    private static final int LONGEST_QUOTED = 5;
    private static final String OPENING = "«“\"";
    private static final String CLOSING = "»”\"";

    /** Before the name of one firm or club, and no part of it where one word follows. */
    private static final Set<String> LABELS = Set.of("شركة", "نادي", "صحيفة", "قناة", "وكالة");

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean arabic;
    private final CuedWords words;

    CuedBodies(Passage passage, CuedWords words) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.words = words;
        this.arabic = words.areArabic();
    }

    /**
     * وزارة الخارجية, بنك الاستثمار, قانون العمل: a head and the words with the article after it.
     */
    void headed(int i) {
        for (CueMatch head : passage.cuesAt(words.startOf(i))) {
            EntityClass type =
                    switch (head.cue()) {
                        case ORGANIZATION_HEAD -> EntityClass.ORGANIZATION;
                        case LAW_HEAD -> EntityClass.LAW;
                        default -> null;
                    };
            if (type == null) {
                continue;
            }
            int first = i;
            while (first < tokens.size() && tokens.get(first).span().end() <= head.span().end()) {
                first++;
            }
            int end = first;
            while (end < tokens.size() && end - first < 3 && continuesHead(end, first)) {
                end++;
            }
            boolean titled = end > first && words.isTitle(end - 1);
            if (titled && end < tokens.size()) {
                end = kingEnd(end);
            }
            if (end == first + 1 && isLabel(head) && !passage.isKnownPlace(words.startOf(first))) {
                // شركة المراعي, شركة النيل للأغذية
                words.add(first, fieldEnd(end), type, 0.7, words.reason(head) + " before");
                return;
            }
            if (end > first) {
                Span span = new Span(head.span().start(), tokens.get(end - 1).span().end());
                passage.add(span, type, 0.75, words.reason(head));
                return;
            }
        }
    }

    /** What a body is for, behind its name: للأغذية, للطاقة الذرية, للعلوم والتقنية. */
    private int fieldEnd(int from) {
        int end = from;
        while (end < tokens.size()
                && end - from < LONGEST_FIELD
                && tokens.get(end).followsBlank()) {
            String word = tokens.get(end).folded();
            boolean field =
                    end == from
                            ? word.startsWith("لل") || isField(end, 1)
                            : word.startsWith("وال")
                                    || end == from + 1 && isField(from, 1) && word.startsWith("ال")
                                    || CuedWords.isNisba(word)
                                    || words.isAdjective(word);
            if (!field || words.isBarred(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether a token is a noun for what bodies do: جمعية | حماية | المستهلك, الجمعية ل|حقوق. */
    private boolean isField(int i, int prefix) {
        String word = tokens.get(i).folded();
        boolean written = prefix == 0 || word.startsWith("ل");
        boolean more =
                i + 1 < tokens.size()
                        && tokens.get(i + 1).followsBlank()
                        && (tokens.get(i + 1).folded().startsWith("ال")
                                || passage.isKnownPlace(tokens.get(i + 1).span().start()));
        return more
                && written
                && word.length() > prefix
                && pack.fields().contains(word.substring(prefix));
    }

    /** الهيئة العامة للاستثمار: a body with the article, its adjective, and what it is for. */
    boolean definite(int i) {
        String word = tokens.get(i).folded();
        boolean attached = word.startsWith("لل");
        int prefix = attached ? 0 : word.indexOf("ال");
        String body = prefix < 0 ? "" : word.substring(prefix + "ال".length());
        if (prefix > 1 || !pack.bodies().contains(body) || i + 2 >= tokens.size()) {
            return false;
        }
        int adjective = i + 1;
        while (adjective < i + 3
                && adjective < tokens.size()
                && tokens.get(adjective).followsBlank()
                && tokens.get(adjective).folded().startsWith("ال")
                && (CuedWords.isNisba(tokens.get(adjective).folded())
                        || words.isAdjective(tokens.get(adjective).folded()))) {
            adjective++;
        }
        int end = adjective > i + 1 ? fieldEnd(adjective) : adjective;
        if (end == adjective) {
            return false;
        }
        int start = tokens.get(i).span().start() + prefix;
        Span span = new Span(start, tokens.get(end - 1).span().end());
        String name = span.of(passage.original());
        passage.add(
                span,
                attached ? "ال" + name.substring(2) : name,
                EntityClass.ORGANIZATION,
                0.75,
                "what it is for");
        return true;
    }

    private boolean isLabel(CueMatch head) {
        return head.cue() == NameCue.ORGANIZATION_HEAD
                && passage.has(head.span().start(), NameCue.ORGANIZATION_LABEL)
                && LABELS.contains(FoldedText.fold(head.span().of(passage.original())));
    }

    /** جامعة الملك سعود, جامعة الملك عبد الله للعلوم والتقنية. */
    private int kingEnd(int at) {
        int end = at;
        boolean servant = tokens.get(end).folded().equals("عبد");
        if (servant && end + 1 < tokens.size()) {
            end += 2;
        } else if (pack.given().contains(tokens.get(end).folded())) {
            end++;
        }
        boolean field =
                end > at
                        && end + 1 < tokens.size()
                        && tokens.get(end).followsBlank()
                        && tokens.get(end).folded().startsWith("لل")
                        && tokens.get(end + 1).folded().startsWith("وال");
        return field ? end + 2 : end;
    }

    private boolean continuesHead(int i, int first) {
        NameToken token = tokens.get(i);
        boolean article =
                token.folded().startsWith("ال") || i > first && token.folded().startsWith("وال");
        boolean behindField = i == first + 1 && isField(first, 0);
        boolean place = (i == first || behindField) && passage.isKnownPlace(token.span().start());
        if (i == first && isField(i, 0) && token.followsBlank() && !words.isDefinite(first - 1)) {
            return true;
        }
        boolean adjective =
                i == first && !words.isDefinite(first - 1)
                        || behindField
                        || CuedWords.isNisba(token.folded())
                        || token.folded().startsWith("وال")
                        || pack.nouns().contains(token.folded());
        return token.followsBlank()
                && (article && adjective || place)
                && (!words.isBarred(i) || (i == first || behindField) && words.isTitle(i));
    }

    /**
     * Behind the last token of a name in quotation marks that starts here, right behind what it is
     * the name of: شركة «بحر الشمال للملاحة»; the same index where none does.
     */
    int quotedEnd(int i) {
        String text = passage.original();
        int mark = tokens.get(i).span().start() - 1;
        if (mark < 2 || OPENING.indexOf(text.charAt(mark)) < 0 || text.charAt(mark - 1) != ' ') {
            return i;
        }
        var kinds = passage.kindsBefore(mark - 1);
        boolean body =
                kinds.contains(NameCue.ORGANIZATION_LABEL)
                        || kinds.contains(NameCue.ORGANIZATION_HEAD);
        int end = i;
        while (body
                && end < tokens.size()
                && end - i < LONGEST_QUOTED
                && words.isFree(end)
                && (end == i || tokens.get(end).followsBlank())) {
            end++;
        }
        int close = end > i ? words.endOf(end - 1) : text.length();
        boolean whole = close < text.length() && CLOSING.indexOf(text.charAt(close)) >= 0;
        if (!body || !whole) {
            return i;
        }
        words.add(i, end, EntityClass.ORGANIZATION, 0.8, "in quotation marks behind what it is");
        return end;
    }

    /** مدينة X: one word behind what it is. */
    void labelled(int i) {
        Span span = tokens.get(i).span();
        int before = span.start() - 1;
        for (NameCue cue : passage.kindsBefore(before)) {
            EntityClass type =
                    switch (cue) {
                        case PLACE_LABEL -> EntityClass.PLACE;
                        case ORGANIZATION_LABEL -> EntityClass.ORGANIZATION;
                        default -> null;
                    };
            boolean name =
                    type == EntityClass.PLACE
                            ? !words.isDefinite(i - 1)
                            : !tokens.get(i).folded().startsWith("ال") && !words.isDefinite(i - 1);
            if (type == EntityClass.ORGANIZATION && !arabic && closedName(i)) {
                return;
            }
            if (type == null || !name || !arabic || !words.isFree(i) || words.isBarred(i)) {
                continue;
            }
            boolean trade = pack.trades().contains(tokens.get(i).folded());
            if (type == EntityClass.ORGANIZATION && isOwner(i + 1)) {
                words.add(i, i + 2, type, 0.7, "the word before");
                return; // شركة طيران الواحة
            }
            if (trade && type == EntityClass.ORGANIZATION && isForeign(i + 1)) {
                words.add(i, i + 2, type, 0.65, "the word before");
                return; // شركة طيران ناس
            }
            if (!trade) {
                passage.add(span, type, 0.65, "the word before");
                return;
            }
        }
    }

    /**
     * Whether a firm's name of one or two words begins here, up to a particle, behind what it is
     * and what more is said of that: जापानी कंपनी | हनाबी | के साथ. It is added then.
     */
    private boolean closedName(int i) {
        int end = i;
        while (end < tokens.size()
                && end - i < 2
                && tokens.get(end).followsBlank()
                && tokens.get(end).shape() == NameToken.Shape.UNCASED
                && words.isFree(end)
                && !words.isBarred(end)
                && !pack.commonNouns().contains(tokens.get(end).folded())) {
            end++;
        }
        boolean closed =
                end > i
                        && end < tokens.size()
                        && tokens.get(end).followsBlank()
                        && pack.nameClosers().contains(tokens.get(end).folded());
        boolean said = i > 1 && tokens.get(i - 1).followsBlank();
        if (!closed || !said) {
            return false;
        }
        words.add(i, end, EntityClass.ORGANIZATION, 0.65, "the word before");
        return true;
    }

    /** Whether a noun with the article stands here, and no adjective: نفط | البصرة. */
    private boolean isOwner(int i) {
        return i < tokens.size()
                && tokens.get(i).followsBlank()
                && tokens.get(i).folded().startsWith("ال")
                && !CuedWords.isNisba(tokens.get(i).folded())
                && !words.isAdjective(tokens.get(i).folded())
                && !words.isBarred(i);
    }

    /** Whether an unknown word without an article stands here that is no adjective. */
    private boolean isForeign(int i) {
        String word = i < tokens.size() ? tokens.get(i).folded() : "";
        return word.length() > 2
                && tokens.get(i).followsBlank()
                && tokens.get(i).shape() == NameToken.Shape.UNCASED
                && "ةهي".indexOf(word.charAt(word.length() - 1)) < 0
                && "وبلفكا".indexOf(word.charAt(0)) < 0
                && words.isFree(i)
                && !words.isBarred(i);
    }

    /** वित्त मंत्रालय, X जिले: one or two words before what they are. */
    void tailed(int i) {
        for (CueMatch tail : passage.cuesAt(tokens.get(i).span().start())) {
            boolean outside =
                    !arabic
                            && (tail.cue() == NameCue.PLACE_LABEL
                                    || tail.cue() == NameCue.PLACE_BEHIND);
            EntityClass type =
                    switch (tail.cue()) {
                        case ORGANIZATION_TAIL -> EntityClass.ORGANIZATION;
                        case LAW_TAIL -> EntityClass.LAW;
                        case PLACE_TAIL -> EntityClass.PLACE;
                        case PLACE_BEHIND -> arabic ? null : EntityClass.PLACE;
                        default -> outside ? EntityClass.PLACE : null;
                    };
            if (type == null) {
                continue;
            }
            int longest = type == EntityClass.PLACE ? 1 : type == EntityClass.LAW ? 3 : 2;
            int start = i;
            while (start > 0
                    && i - start < longest
                    && tokens.get(start).followsBlank()
                    && !words.isBarred(start - 1)
                    && tokens.get(start - 1).shape() != NameToken.Shape.DIGITS) {
                start--;
            }
            if (type == EntityClass.ORGANIZATION
                    && i - start == 2
                    && start > 0
                    && tokens.get(start).followsBlank()
                    && pack.adjectives().contains(tokens.get(start - 1).folded())) {
                start--; // केंद्रीय प्रदूषण नियंत्रण बोर्ड
            }
            if (i - start == 1 && pack.trades().contains(tokens.get(start).folded())) {
                return; // निर्माण कंपनी
            }
            if (start < i && (!outside || words.isFree(start))) {
                int end = outside ? tokens.get(i - 1).span().end() : tail.span().end();
                passage.add(
                        new Span(tokens.get(start).span().start(), end),
                        type,
                        0.7,
                        words.reason(tail));
                return;
            }
        }
    }
}
