package org.polygraph.mention;

import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Unknown names in scripts with spaces and without capitals, Arabic and Devanagari: a given name
 * with what follows it, and words beside a cue, up to a word of the language's list of those that
 * names do not go over.
 */
final class CuedNames {

    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_FIELD = 3;
    private static final int LONGEST_OFFICE = 12;
    private static final Pattern PREFIXED = Pattern.compile("(?:[وفبك]ال|لل)");

    /** Before the name of one firm or club, and no part of it where one word follows. */
    private static final Set<String> LABELS = Set.of("شركة", "نادي", "صحيفة", "قناة", "وكالة");

    private final Passage passage;
    private final List<NameToken> tokens;
    private final NamePack pack;
    private final boolean arabic;

    CuedNames(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.pack = passage.pack();
        this.arabic = pack.language().equals("ar");
    }

    void find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).shape() != NameToken.Shape.UNCASED) {
                continue;
            }
            int end = personEnd(i);
            end = end == i && arabic ? speakerEnd(i) : end;
            if (end > i) {
                add(i, end, EntityClass.PERSON, 0.75, "given name");
                i = end - 1;
                continue;
            }
            if (arabic && definite(i)) {
                continue;
            }
            headed(i);
            labelled(i);
            tailed(i);
        }
    }

    /**
     * Behind the last token of a person's name that starts here; the same index where none does.
     */
    private int personEnd(int i) {
        boolean titled = isTitled(i);
        if (!isFree(i) || isBarred(i) || passage.isInTitle(tokens.get(i).span().start())) {
            return i;
        }
        boolean given =
                pack.given().contains(bare(i))
                        || isDouble(i)
                        || arabic && bare(i).equals("عبد") && i + 1 < tokens.size();
        if (arabic) {
            return given ? arabicEnd(i, titled) : i;
        }
        int end = i + 1;
        while (end < tokens.size()
                && end - i < LONGEST_PERSON
                && tokens.get(end).followsBlank()
                && !isBarred(end)
                && isFree(end)
                && tokens.get(end).shape() == NameToken.Shape.UNCASED) {
            end++;
        }
        // शिवराज सिंह चौहान विदिशा: no name goes on behind its surname.
        for (int last = i + 1; last < end; last++) {
            boolean more =
                    last + 1 < end && pack.surnames().contains(tokens.get(last + 1).folded());
            if (pack.surnames().contains(tokens.get(last).folded()) && !more) {
                end = last + 1;
            }
        }
        boolean closed =
                end == tokens.size()
                        || isBarred(end)
                        || !tokens.get(end).followsBlank()
                        || pack.surnames().contains(tokens.get(end - 1).folded());
        boolean surname =
                end - i >= 2
                        && end - i <= 3
                        && pack.surnames().contains(tokens.get(end - 1).folded());
        boolean person =
                (given || titled || surname)
                        && closed
                        && end - i >= 2
                        && end - i <= (given ? 3 : 2);
        return person ? end : i;
    }

    /** A given name of two words: نور الدين. */
    private boolean isDouble(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).followsBlank()
                && pack.given().contains(bare(i) + " " + bare(i + 1));
    }

    /**
     * Two words that stand before what somebody says, behind the words of an office: قال ممثل
     * المنظمة في صنعاء | أرتورو بيسيغان | إن.
     */
    private int speakerEnd(int i) {
        int end = i + 2;
        boolean framed =
                i > 0
                        && end < tokens.size()
                        && tokens.get(i).followsBlank()
                        && tokens.get(i + 1).followsBlank()
                        && pack.complementizers().contains(tokens.get(end).folded())
                        && (isDefinite(i - 1) || passage.typeEndingAt(endOf(i - 1)) != null);
        if (!framed || !isForeign(i) || !isForeign(i + 1)) {
            return i;
        }
        for (int before = i - 1; before >= Math.max(0, i - LONGEST_OFFICE); before--) {
            int start = startOf(before);
            if (passage.has(start, NameCue.SPEECH)) {
                return end;
            }
            if (!tokens.get(before).followsBlank()) {
                return i;
            }
        }
        return i;
    }

    private int endOf(int i) {
        return tokens.get(i).span().end();
    }

    /** Whether a word can be no noun of the language with an article or a preposition. */
    private boolean isForeign(int i) {
        String word = tokens.get(i).folded();
        return isFree(i)
                && !isBarred(i)
                && !isDefinite(i)
                && word.length() > 2
                && tokens.get(i).shape() == NameToken.Shape.UNCASED
                && !passage.isInTitle(tokens.get(i).span().start());
    }

    /** Given names, each with بن or عبد before it, and one more word where it may be a surname. */
    private int arabicEnd(int i, boolean titled) {
        int end = bare(i).equals("عبد") || isDouble(i) ? i + 2 : i + 1;
        while (end < tokens.size()
                && end - i < LONGEST_PERSON + 2
                && tokens.get(end).followsBlank()
                && isFree(end)) {
            String word = tokens.get(end).folded();
            boolean connective = pack.connectives().contains(word);
            if (connective && end + 1 < tokens.size() || isDouble(end)) {
                end += 2;
            } else if (pack.given().contains(word)) {
                end++;
            } else {
                break;
            }
        }
        boolean more =
                end < tokens.size()
                        && tokens.get(end).followsBlank()
                        && isFree(end)
                        && !isBarred(end)
                        && tokens.get(end).shape() == NameToken.Shape.UNCASED;
        boolean whole =
                end - 2 >= i && (tokens.get(end - 2).folded().equals("عبد") || isDouble(end - 2));
        boolean article =
                more
                        && (whole || !tokens.get(end - 1).folded().startsWith("ال"))
                        && isFamilyName(tokens.get(end).folded())
                        && passage.cuesAt(tokens.get(end).span().start()).isEmpty();
        boolean prefixed = more && PREFIXED.matcher(tokens.get(end).folded()).lookingAt();
        if (article || more && !prefixed && end - i == 1 && (titled || isSurnameAt(end))) {
            end++;
            end += !article && isFamily(end) ? 1 : 0;
        }
        return end - i >= 2 ? end : i;
    }

    /** A title stands before, or a title with adjectives behind it: وزير الصحة اللبناني. */
    private boolean isTitled(int i) {
        int first = i;
        while (arabic
                && first > 0
                && i - first < 2
                && tokens.get(first).followsBlank()
                && isNisba(tokens.get(first - 1).folded())
                && !passage.hasBefore(tokens.get(first).span().start() - 1, NameCue.TITLE)) {
            first--;
        }
        return passage.hasBefore(tokens.get(first).span().start() - 1, NameCue.TITLE);
    }

    private static boolean isNisba(String word) {
        return word.startsWith("ال")
                && (word.endsWith("ي") || word.endsWith("ية") || word.endsWith("يه"));
    }

    /** Whether a word with the article, or the end of the clause, follows a token. */
    private boolean isSurnameAt(int i) {
        boolean closed =
                i + 1 == tokens.size() || !tokens.get(i + 1).followsBlank() || isBarred(i + 1);
        return closed || isFamily(i + 1);
    }

    /** الحداد, and not الصفقة: hardly any family's name has the ending of a feminine noun. */
    private static boolean isFamilyName(String word) {
        return word.startsWith("ال")
                && !word.endsWith("ة")
                && !word.endsWith("ات")
                && !word.endsWith("ه");
    }

    private boolean isFamily(int i) {
        return i < tokens.size()
                && tokens.get(i).followsBlank()
                && isFamilyName(tokens.get(i).folded())
                && isFree(i)
                && !isBarred(i);
    }

    /**
     * وزارة الخارجية, بنك الاستثمار, قانون العمل: a head and the words with the article after it.
     */
    private void headed(int i) {
        for (CueMatch head : passage.cuesAt(startOf(i))) {
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
            boolean titled = end > first && isTitle(end - 1);
            if (titled && end < tokens.size()) {
                end = kingEnd(end);
            }
            if (end == first + 1 && isLabel(head) && !passage.isKnownPlace(startOf(first))) {
                // شركة المراعي, شركة النيل للأغذية
                add(first, fieldEnd(end), type, 0.7, reason(head) + " before");
                return;
            }
            if (end > first) {
                Span span = new Span(head.span().start(), tokens.get(end - 1).span().end());
                passage.add(span, type, 0.75, reason(head));
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
                            ? word.startsWith("لل")
                            : word.startsWith("وال") || isNisba(word) || isAdjective(word);
            if (!field || isBarred(end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** الهيئة العامة للاستثمار: a body with the article, its adjective, and what it is for. */
    private boolean definite(int i) {
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
                && (isNisba(tokens.get(adjective).folded())
                        || isAdjective(tokens.get(adjective).folded()))) {
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

    private boolean isAdjective(String word) {
        return pack.nouns().contains(word);
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
        boolean place = i == first && passage.isKnownPlace(token.span().start());
        boolean adjective =
                i == first && !isDefinite(first - 1)
                        || isNisba(token.folded())
                        || token.folded().startsWith("وال")
                        || pack.nouns().contains(token.folded());
        return token.followsBlank()
                && (article && adjective || place)
                && (!isBarred(i) || i == first && isTitle(i));
    }

    private boolean isTitle(int i) {
        return passage.kindsAt(tokens.get(i).span().start()).contains(NameCue.TITLE);
    }

    /** مدينة X: one word behind what it is. */
    private void labelled(int i) {
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
                            || !tokens.get(i).folded().startsWith("ال") && !isDefinite(i - 1);
            if (type == null || !name || !arabic || !isFree(i) || isBarred(i)) {
                continue;
            }
            boolean trade = pack.trades().contains(tokens.get(i).folded());
            if (type == EntityClass.ORGANIZATION && isOwner(i + 1)) {
                add(i, i + 2, type, 0.7, "the word before");
                return; // شركة طيران الواحة
            }
            if (!trade) {
                passage.add(span, type, 0.65, "the word before");
                return;
            }
        }
    }

    /** Whether a noun with the article stands here, and no adjective: نفط | البصرة. */
    private boolean isOwner(int i) {
        return i < tokens.size()
                && tokens.get(i).followsBlank()
                && tokens.get(i).folded().startsWith("ال")
                && !isNisba(tokens.get(i).folded())
                && !isAdjective(tokens.get(i).folded())
                && !isBarred(i);
    }

    /** الشركة, للمحطة: a label with the article stands for somebody named before. */
    private boolean isDefinite(int i) {
        String word = i < 0 ? "" : tokens.get(i).folded();
        return word.startsWith("ال") || PREFIXED.matcher(word).lookingAt();
    }

    /** वित्त मंत्रालय, X जिले: one or two words before what they are. */
    private void tailed(int i) {
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
                    && !isBarred(start - 1)
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
            if (start < i && (!outside || isFree(start))) {
                int end = outside ? tokens.get(i - 1).span().end() : tail.span().end();
                passage.add(
                        new Span(tokens.get(start).span().start(), end), type, 0.7, reason(tail));
                return;
            }
        }
    }

    /** Where the word starts behind a conjunction or preposition written on to it. */
    private int startOf(int i) {
        int start = tokens.get(i).span().start();
        if (!arabic || !passage.cuesAt(start).isEmpty()) {
            return start;
        }
        for (int skip = 1; skip <= 2 && skip < tokens.get(i).span().length(); skip++) {
            if (!passage.cuesAt(start + skip).isEmpty()) {
                return start + skip;
            }
        }
        return start;
    }

    private String bare(int i) {
        return tokens.get(i).folded();
    }

    private boolean isBarred(int i) {
        NameToken token = tokens.get(i);
        return pack.words().contains(token.folded())
                || !passage.cuesAt(token.span().start()).isEmpty();
    }

    private boolean isFree(int i) {
        return passage.isUnknown(tokens.get(i).span());
    }

    private String reason(CueMatch cue) {
        return "“" + cue.span().of(passage.original()) + "”";
    }

    private void add(int from, int end, EntityClass type, double confidence, String reason) {
        passage.add(
                new Span(tokens.get(from).span().start(), tokens.get(end - 1).span().end()),
                type,
                confidence,
                reason);
    }
}
