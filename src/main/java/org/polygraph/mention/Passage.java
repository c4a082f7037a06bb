package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Segment;
import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A segment as the finders of unknown names read it: its words, the cues in it, and where known
 * names stand.
 */
final class Passage {

    /** A cue where it stands. */
    record CueMatch(Span span, NameCue cue) {}

    private final FoldedText text;
    private final int number;
    private final Segment segment;
    private final NamePack pack;
    private final List<NameToken> tokens;
    private final NonOverlapping known;
    private final Map<Integer, List<CueMatch>> cuesByStart = new HashMap<>();
    private final Map<Integer, List<CueMatch>> cuesByEnd = new HashMap<>();
    private final List<CueMatch> cues = new ArrayList<>();
    private final List<NameCandidate> found = new ArrayList<>();
    private final Map<Integer, EntityClass> foundByEnd = new HashMap<>();
    private final ArticleWords words;
    private final java.util.BitSet titles = new java.util.BitSet();

    Passage(
            FoldedText text,
            int number,
            Segment segment,
            NonOverlapping known,
            ArticleWords words) {
        this.text = text;
        this.words = words;
        this.number = number;
        this.segment = segment;
        this.pack = NamePack.of(segment.language());
        this.tokens = NameToken.of(text, segment.span());
        this.known = known;
        pack.cues()
                .scan(
                        text,
                        text.indexOf(segment.span().start()),
                        text.indexOf(segment.span().end()),
                        (start, end, cue) -> addCue(new CueMatch(text.span(start, end), cue)));
        addCompoundLabels();
    }

    /** Compounds that say of the name behind them what it is: "der Drohnenhersteller | Aerix". */
    private void addCompoundLabels() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            if (tokens.get(i + 1).isCapitalised()
                    && tokens.get(i + 1).followsBlank()
                    && endsInLabel(token.folded())
                    && !has(tokens.get(i + 1).span().start(), NameCue.ORGANIZATION_TAIL)
                    && !has(token.span().start(), NameCue.ORGANIZATION_LABEL)) {
                addCue(new CueMatch(token.span(), NameCue.ORGANIZATION_LABEL));
            }
        }
    }

    private boolean endsInLabel(String word) {
        for (String suffix : pack.organizationLabelSuffixes()) {
            if (word.length() > suffix.length() + 2 && word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private void addCue(CueMatch match) {
        if (match.cue() == NameCue.TITLE
                || match.cue() == NameCue.INSTITUTION
                || known.isFree(match.span())) {
            if (match.cue() == NameCue.TITLE) {
                titles.set(match.span().start(), match.span().end());
            }
            cues.add(match);
            cuesByStart
                    .computeIfAbsent(match.span().start(), start -> new ArrayList<>(2))
                    .add(match);
            cuesByEnd.computeIfAbsent(match.span().end(), end -> new ArrayList<>(2)).add(match);
        }
    }

    String original() {
        return text.original();
    }

    Segment segment() {
        return segment;
    }

    NamePack pack() {
        return pack;
    }

    List<NameToken> tokens() {
        return tokens;
    }

    /** All cues by start. */
    List<CueMatch> cues() {
        return cues;
    }

    /** The cues that start at an index of the text. */
    List<CueMatch> cuesAt(int start) {
        return cuesByStart.getOrDefault(start, List.of());
    }

    /** The cues that end at an index of the text. */
    List<CueMatch> cuesBefore(int end) {
        return cuesByEnd.getOrDefault(end, List.of());
    }

    /** Which cues start at an index. */
    Set<NameCue> kindsAt(int start) {
        return kinds(cuesAt(start));
    }

    /** Which cues end at an index. */
    Set<NameCue> kindsBefore(int end) {
        return kinds(cuesBefore(end));
    }

    /** Whether such a cue starts at an index. */
    boolean has(int start, NameCue cue) {
        return holds(cuesByStart.get(start), cue);
    }

    /** Whether such a cue ends at an index. */
    boolean hasBefore(int end, NameCue cue) {
        return holds(cuesByEnd.get(end), cue);
    }

    private static boolean holds(@Nullable List<CueMatch> matches, NameCue cue) {
        if (matches != null) {
            for (CueMatch match : matches) {
                if (match.cue() == cue) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word ends at an index, but for what its language writes on to names. */
    boolean endsWord(int index) {
        return KnownNames.isWholeWord(text, text.indexOf(index), pack);
    }

    /** Whether an index lies in a title. */
    boolean isInTitle(int index) {
        return titles.get(index);
    }

    /** Whether no known name touches a span. */
    boolean isUnknown(Span span) {
        return known.isFree(span);
    }

    /** Whether a person known by name stands at an index. */
    boolean isKnownPerson(int index) {
        return known.typeAt(index) == EntityClass.PERSON;
    }

    /** Whether a place known by name stands at an index. */
    boolean isKnownPlace(int index) {
        return known.typeAt(index) == EntityClass.PLACE;
    }

    /** The class of the known name at an index, or null. */
    @Nullable EntityClass knownType(int index) {
        return known.typeAt(index);
    }

    /** The class of the name that ends at an index, known or found in this passage; or null. */
    @Nullable EntityClass typeEndingAt(int end) {
        EntityClass type = known.typeAt(end - 1);
        return type == null ? foundByEnd.get(end) : type;
    }

    /** Whether the article has a word, given folded, in small letters somewhere. */
    boolean isWrittenSmall(String word) {
        return words.hasSmall(word);
    }

    /** Whether no word of the passage is in small letters. */
    boolean isShouting() {
        return tokens.stream().noneMatch(token -> token.shape() == NameToken.Shape.LOWER);
    }

    /** Adds a candidate for a name that no gazetteer has, if it starts and ends between letters. */
    void add(Span span, EntityClass type, double confidence, String reason) {
        add(span, span.of(original()), type, confidence, reason);
    }

    /** The same where the name stands by itself in another form than here: لل|هيئة for الهيئة. */
    void add(Span span, String label, EntityClass type, double confidence, String reason) {
        if (continuesLetter(span.start()) || continuesLetter(span.end())) {
            return;
        }
        foundByEnd.put(span.end(), type);
        found.add(
                new NameCandidate(
                        span,
                        UnknownName.of(type, label, pack),
                        number,
                        confidence,
                        Standing.SURE,
                        List.of(UnknownName.rule(type, reason, pack))));
    }

    /** Whether what stands at an index belongs to the letter before: a mark, a joiner. */
    private boolean continuesLetter(int index) {
        if (index == 0 || index >= original().length()) {
            return false;
        }
        int c = original().codePointAt(index);
        int before = original().codePointBefore(index);
        return isMark(c)
                || c == 0x200c
                || c == 0x200d
                || before == 0x200d
                || Character.getType(before) == Character.NON_SPACING_MARK
                        && Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    List<NameCandidate> found() {
        return found;
    }

    private static Set<NameCue> kinds(List<CueMatch> matches) {
        if (matches.isEmpty()) {
            return Set.of();
        }
        Set<NameCue> kinds = EnumSet.noneOf(NameCue.class);
        matches.forEach(match -> kinds.add(match.cue()));
        return kinds;
    }
}
