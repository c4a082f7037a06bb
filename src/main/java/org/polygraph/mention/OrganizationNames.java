package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.Span;

/**
 * What a run of capitalised words names by its last word (Acme Corp., Clean Water Act, Kings
 * County), by the word before it (the company Acme, the city of Springfield, the drug Leqembi), by
 * what is said behind it (Halma shares; Vivendi, the French media group), or by quotation marks.
 */
final class OrganizationNames {

    private static final int LONGEST = 7;
    private static final int APPOSITION = 5;
    private static final String OPENING_QUOTES = "«„“";
    private static final String CLOSING_QUOTES = "»“”";

    private final Passage passage;
    private final CapitalRuns runs;
    private final NamePack pack;

    OrganizationNames(Passage passage, CapitalRuns runs) {
        this.passage = passage;
        this.runs = runs;
        this.pack = passage.pack();
    }

    /** Names that end with what they are; organisations, places and laws. */
    boolean tailed(int from, int end) {
        if (end < runs.size()
                && runs.token(end).followsBlank()
                && passage.has(runs.startOf(end), NameCue.PLACE_NOUN)) {
            runs.add(from, end + 1, EntityClass.PLACE, 0.8, "the noun behind");
            return true;
        }
        if (end < runs.size()
                && end - from <= 3
                && runs.token(end).followsBlank()
                && passage.has(runs.startOf(end), NameCue.PLACE_BEHIND)
                && runs.isFree(from, end)) {
            runs.add(from, end, EntityClass.PLACE, 0.7, "the noun behind");
            return true;
        }
        if (runs.isHeadline() || end - from > LONGEST) {
            return false;
        }
        for (int i = end - 1; i > from; i--) {
            for (CueMatch tail : passage.cuesAt(runs.startOf(i))) {
                EntityClass type = tailType(tail.cue());
                if (type != null) {
                    int last = withComplement(i, end, tail.span().end());
                    Span span = new Span(runs.startOf(from), withDot(last));
                    passage.add(span, type, 0.8, "“" + tail.span().of(passage.original()) + "”");
                    return true;
                }
            }
        }
        return smallTail(from, end);
    }

    private static @Nullable EntityClass tailType(NameCue cue) {
        return switch (cue) {
            case ORGANIZATION_TAIL -> EntityClass.ORGANIZATION;
            case PLACE_TAIL -> EntityClass.PLACE;
            case LAW_TAIL -> EntityClass.LAW;
            default -> null;
        };
    }

    /** Potsdam Institute for Climate Impact Research: what the body is for. */
    private int withComplement(int tail, int end, int tailEnd) {
        boolean linked =
                tail == end - 1
                        && end + 1 < runs.size()
                        && runs.endOf(end - 1) == tailEnd
                        && runs.isSmallWord(end)
                        && pack.complements().contains(runs.token(end).folded())
                        && runs.token(end).followsBlank()
                        && runs.token(end + 1).isCapitalised()
                        && runs.token(end + 1).followsBlank()
                        && runs.isFree(end + 1)
                        && !passage.isInTitle(runs.startOf(end + 1));
        return linked ? runs.endOf(runs.runEnd(end + 1) - 1) : tailEnd;
    }

    /** The last dot of A.Ş. and S.A. belongs to them, unless it ends the sentence. */
    private int withDot(int end) {
        String text = passage.original();
        boolean dotted =
                end + 1 < passage.segment().span().end()
                        && text.charAt(end) == '.'
                        && end >= 2
                        && text.charAt(end - 2) == '.';
        return dotted ? end + 1 : end;
    }

    /** Уральский федеральный университет, Confédération paysanne: small words to the tail. */
    private boolean smallTail(int from, int end) {
        for (int i = end; i < Math.min(runs.size(), end + 3); i++) {
            if (runs.token(i).shape() != NameToken.Shape.LOWER || !runs.token(i).followsBlank()) {
                return false;
            }
            if (passage.has(runs.startOf(i), NameCue.ORGANIZATION_SMALL_TAIL)) {
                runs.add(from, i + 1, EntityClass.ORGANIZATION, 0.75, "the noun behind");
                return true;
            }
            if (!runs.isPlainWord(i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Where the name ends that stands behind a word that says what it is; 0 where there is none.
     *
     * @param person whether a given name says that the run is a person: a noun that stands right
     *     before it is stronger (hospital Albert Einstein), a preposition is not (report by)
     */
    int labelled(int from, int end, boolean person) {
        if (runs.isCommonWord(from, end)) {
            return 0;
        }
        int before = runs.beforeBlank(runs.startOf(from));
        int behindAdjective = labelledAcross(from, end, person);
        if (behindAdjective > 0) {
            return behindAdjective;
        }
        for (CueMatch cue : passage.cuesBefore(before)) {
            boolean noun =
                    from > 0
                            && runs.isPlainNoun(from - 1)
                            && !pack.genitives()
                            && cue.cue() != NameCue.PLACE_LABEL;
            if (person && !noun) {
                continue;
            }
            EntityClass type =
                    switch (cue.cue()) {
                        case ORGANIZATION_LABEL -> EntityClass.ORGANIZATION;
                        case PLACE_LABEL -> EntityClass.PLACE;
                        case PRODUCT_LABEL -> EntityClass.PRODUCT;
                        default -> null;
                    };
            int stop = person || type == EntityClass.PRODUCT ? end : runs.personStart(from, end);
            boolean office =
                    stop == end && end - from > 1 && passage.hasBefore(before, NameCue.TITLE);
            if (type != null && !office && isLabelled(type, from, stop)) {
                int last = type == EntityClass.PRODUCT ? withNumber(end) : quoteEnd(from, stop);
                String label = cue.span().of(passage.original());
                runs.add(from, last, type, 0.7, "“" + label + "” before");
                return last;
            }
        }
        return 0;
    }

    /**
     * "la start-up | lyonnaise | Médialys": what an organisation is, with an adjective behind it; 0
     * where there is none.
     */
    private int labelledAcross(int from, int end, boolean person) {
        boolean adjective =
                !person
                        && from > 0
                        && runs.isPlainWord(from - 1)
                        && runs.token(from).followsBlank()
                        && runs.token(from - 1).followsBlank()
                        && pack.adjectiveEndings().stream()
                                .anyMatch(runs.token(from - 1).folded()::endsWith);
        if (!adjective || !runs.isFree(from, end)) {
            return 0;
        }
        int before = runs.beforeBlank(runs.startOf(from - 1));
        for (CueMatch cue : passage.cuesBefore(before)) {
            String label = cue.span().of(passage.original());
            String last = label.substring(label.lastIndexOf(' ') + 1);
            if (cue.cue() == NameCue.ORGANIZATION_LABEL && !pack.connectives().contains(last)) {
                runs.add(from, end, EntityClass.ORGANIZATION, 0.7, "“" + label + "” before");
                return end;
            }
        }
        return 0;
    }

    private boolean isLabelled(EntityClass type, int from, int end) {
        return runs.isFree(from, end)
                || type != EntityClass.PLACE && end - from >= 2 && runs.isFree(end - 1);
    }

    /** VF 3, A320 200: a number that belongs to a product. */
    private int withNumber(int end) {
        boolean number =
                end < runs.size()
                        && runs.token(end).shape() == NameToken.Shape.DIGITS
                        && runs.token(end).span().length() <= 3
                        && (runs.token(end).followsBlank() || runs.token(end).gap().equals("-"));
        return number ? end + 1 : end;
    }

    /** What stands behind organisations only, or tells them in an apposition. */
    boolean described(int from, int end) {
        if (end - from > 4
                || !runs.isFree(from, end)
                || runs.isCommonWord(from, end)
                || NamePack.of("en").acronyms().contains(runs.token(from).folded())) {
            return false;
        }
        int after = runs.endOf(end - 1);
        String text = passage.original();
        int limit = passage.segment().span().end();
        if (after + 1 >= limit) {
            return false;
        }
        char next = text.charAt(after);
        if ((next == ' ' || next == ',') && isCommonNoun(from)) {
            return false;
        }
        boolean behind =
                (next == ' ' || next == '-') && passage.has(after + 1, NameCue.ORGANIZATION_BEHIND)
                        || isPossessive(end);
        if (behind || next == ',' && isApposed(end)) {
            runs.add(from, end, EntityClass.ORGANIZATION, 0.65, "what is said of it");
            return true;
        }
        return false;
    }

    /** "als | ein | Scheinpräparat, wie die Firma mitteilte": where nouns have capitals. */
    private boolean isCommonNoun(int from) {
        return pack.nounsHaveCapitals()
                && from > 0
                && pack.articles().contains(runs.token(from - 1).folded());
    }

    /** "Halma's shares", "Trumpf’s profit". */
    private boolean isPossessive(int end) {
        boolean possessive =
                end + 1 < runs.size()
                        && runs.token(end).folded().equals("s")
                        && (runs.token(end).gap().equals("'") || runs.token(end).gap().equals("’"));
        return possessive && passage.has(runs.startOf(end + 1), NameCue.ORGANIZATION_BEHIND);
    }

    /** ", the French media group,": a word for an organisation before the next comma. */
    private boolean isApposed(int end) {
        for (int i = end; i < Math.min(runs.size(), end + APPOSITION); i++) {
            if (i > end && !runs.joins(i, false)) {
                return false;
            }
            // "…, teilte der Konzern mit": what follows is the speaker.
            if (passage.has(runs.startOf(i), NameCue.TITLE)
                    || passage.has(runs.startOf(i), NameCue.SPEECH)) {
                return false;
            }
            if (passage.has(runs.startOf(i), NameCue.ORGANIZATION_LABEL)
                    || passage.has(runs.startOf(i), NameCue.ORGANIZATION_HEAD)) {
                return !runs.token(i).isCapitalised() || pack.nounsHaveCapitals();
            }
        }
        return false;
    }

    /** «…», — says so-and-so. */
    private boolean isSpeech(int index) {
        String text = passage.original();
        int dash = index + 1;
        while (dash < text.length() && Character.isWhitespace(text.charAt(dash))) {
            dash++;
        }
        return index < text.length()
                && text.charAt(index) == ','
                && dash < text.length()
                && "—–-".indexOf(text.charAt(dash)) >= 0;
    }

    /** «Лента»: in quotation marks within a sentence, where the language writes firms so. */
    boolean quoted(int from, int end) {
        if (!pack.quotesFirms() || runs.isHeadline()) {
            return false;
        }
        int stop = isQuoted(from, end) ? end : quoteEnd(from, end);
        if (!isQuoted(from, stop) || isSpeech(runs.endOf(stop - 1) + 1)) {
            return false;
        }
        runs.add(from, stop, EntityClass.ORGANIZATION, 0.65, "quotation marks");
        return true;
    }

    /** «Степовий | лан»: to the end of the quotation marks that a name opens, if that is near. */
    private int quoteEnd(int from, int end) {
        int last = end;
        while (last < runs.size() && runs.token(last).followsBlank() && last < end + 3) {
            last++;
        }
        return isQuoted(from, last) ? last : end;
    }

    private boolean isQuoted(int from, int end) {
        String text = passage.original();
        int start = runs.startOf(from);
        int after = runs.endOf(end - 1);
        if (start == 0 || after >= text.length()) {
            return false;
        }
        int opening = OPENING_QUOTES.indexOf(text.charAt(start - 1));
        return opening >= 0 && CLOSING_QUOTES.charAt(opening) == text.charAt(after);
    }
}
