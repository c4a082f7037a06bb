package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Passage.CueMatch;
import org.polygraph.text.Span;

import java.util.Set;

/**
 * Names that say what they are at their start or in a compound: Universidad de Salamanca, loi Sapin
 * II, Mount Fuji, Autorité de la concurrence, Bundesfinanzministerium, Lieferkettengesetz.
 */
final class HeadedNames {

    private static final int LONGEST = 8;

    private final Passage passage;
    private final CapitalRuns runs;
    private final NamePack pack;

    HeadedNames(Passage passage, CapitalRuns runs) {
        this.passage = passage;
        this.runs = runs;
        this.pack = passage.pack();
    }

    void find(int i) {
        for (CueMatch head : passage.cuesAt(runs.startOf(i))) {
            headed(head, i);
        }
        compound(i);
    }

    private void headed(CueMatch head, int i) {
        if (head.cue() == NameCue.INSTITUTION) {
            if (LetterCase.hasUpper(head.span().of(passage.original()))
                    && passage.isUnknown(head.span())) {
                add(head.span(), EntityClass.ORGANIZATION, "institution " + quoted(head));
            }
            return;
        }
        EntityClass type = typeOf(head.cue());
        boolean small = type == EntityClass.LAW || head.cue() == NameCue.ORGANIZATION_NOUN;
        if (type == null
                || !(small || runs.token(i).isCapitalised())
                || passage.isInTitle(head.span().start())) {
            return;
        }
        int end = headedEnd(head, i, type);
        if (end == 0 && !small && type == EntityClass.ORGANIZATION) {
            end = complementEnd(behind(head, i));
        }
        if (end > i) {
            add(withLegalForm(runs.span(i, end), end), type, quoted(head));
        }
    }

    /** Constructora Meco S.A.: the legal form that the name's last word begins, or that follows. */
    private Span withLegalForm(Span name, int end) {
        for (int i = end - 1; i < Math.min(end + 1, runs.size()); i++) {
            if (i == end && !runs.joins(i, false)) {
                break;
            }
            for (CueMatch cue : passage.cuesAt(runs.startOf(i))) {
                if (cue.cue() == NameCue.ORGANIZATION_TAIL && cue.span().end() > name.end()) {
                    return new Span(name.start(), cue.span().end());
                }
            }
        }
        return name;
    }

    private static @Nullable EntityClass typeOf(NameCue cue) {
        return switch (cue) {
            case ORGANIZATION_HEAD, ORGANIZATION_NOUN -> EntityClass.ORGANIZATION;
            case PLACE_HEAD -> EntityClass.PLACE;
            case LAW_HEAD -> EntityClass.LAW;
            default -> null;
        };
    }

    private int behind(CueMatch head, int first) {
        int i = first;
        while (i < runs.size() && runs.endOf(i) <= head.span().end()) {
            i++;
        }
        return i;
    }

    /** The token after a headed name's last, or 0 where no capitalised name follows the head. */
    private int headedEnd(CueMatch head, int first, EntityClass type) {
        boolean law = type == EntityClass.LAW;
        int afterHead = behind(head, first);
        int i = afterHead;
        while (i < runs.size()
                && i < afterHead + 3
                && runs.isSmallWord(i)
                && !(head.cue() == NameCue.ORGANIZATION_NOUN
                        && pack.placePrepositions().contains(runs.token(i).folded()))
                && runs.joins(i, law)) {
            i++;
        }
        if (law && i < runs.size() && passage.has(runs.startOf(i), NameCue.LAW_HEAD)) {
            return 0; // reforma de la Ley de Vivienda: the law is found by its own head
        }
        boolean part =
                i < runs.size()
                        && (runs.isNamePart(i) || i > afterHead && runs.token(i).isCapitalised());
        if (!part || !runs.joins(i, law)) {
            return 0;
        }
        boolean person =
                type == EntityClass.PLACE
                        && passage.has(head.span().start(), NameCue.TOWN)
                        && i + 1 < runs.size()
                        && runs.continuesRun(i + 1)
                        && GivenNames.contains(runs.token(i).folded());
        if (person) {
            return 0; // "Gubernur Lampung | Rahmat Hidayat"
        }
        int end = chunkEnd(i, first);
        // A name goes on over "de": Lei Geral de Proteção de Dados.
        while (type != EntityClass.PLACE && end > 0 && goesOn(end)) {
            end = chunkEnd(end + 1, first);
        }
        return type == EntityClass.ORGANIZATION ? withSecondNoun(i, end) : end;
    }

    /** "Ministry of Foreign Affairs and Trade": "and" joins two nouns of one name. */
    private int withSecondNoun(int i, int end) {
        boolean joined =
                end - i == 1
                        && end + 1 < runs.size()
                        && runs.isConjunction(end)
                        && runs.token(end).followsBlank()
                        && runs.continuesRun(end + 1)
                        && runs.isFree(end + 1);
        if (!joined) {
            return end;
        }
        // Badan Riset dan Inovasi Nasional
        boolean more =
                end + 2 < runs.size()
                        && runs.token(end + 2).followsBlank()
                        && runs.continuesRun(end + 2)
                        && runs.isFree(end + 2)
                        && !GivenNames.contains(runs.token(end + 2).folded())
                        && !(end + 3 < runs.size() && runs.continuesRun(end + 3));
        return more ? end + 3 : end + 2;
    }

    /**
     * Behind a head with nouns in small letters: Autorité de la concurrence, Istituto nazionale di
     * geofisica e vulcanologia; 0 where there are none.
     */
    private int complementEnd(int afterHead) {
        int i = afterHead;
        while (i < runs.size() && i < afterHead + 2 && isAdjective(i)) {
            i++;
        }
        int end = 0;
        while (i < runs.size() && i < afterHead + LONGEST) {
            int noun = i;
            while (noun < runs.size()
                    && noun < i + 3
                    && runs.isConnective(noun)
                    && runs.joins(noun, false)) {
                noun++;
            }
            boolean linked = noun > i || pack.genitives() && i > afterHead && end == 0;
            if (!linked || noun >= runs.size() || !runs.joins(noun, false)) {
                return end;
            }
            if (!runs.isPlainWord(noun)) {
                return end;
            }
            i = noun + 1;
            while (i < runs.size() && isAdjective(i)) {
                i++;
            }
            end = i;
        }
        return end;
    }

    private boolean isAdjective(int i) {
        return runs.isPlainWord(i)
                && runs.joins(i, false)
                && endsIn(runs.token(i).folded(), pack.adjectiveEndings());
    }

    /** Compounds that end in what they are. */
    private void compound(int i) {
        NameToken token = runs.token(i);
        if (token.shape() != NameToken.Shape.CAPITAL || !runs.isFree(i)) {
            return;
        }
        boolean hyphened =
                token.gap().equals("-") && pack.organizationSuffixes().contains(token.folded());
        if (hyphened || endsIn(token.folded(), pack.organizationSuffixes())) {
            add(compoundSpan(i), EntityClass.ORGANIZATION, "its last part");
        } else if (endsIn(token.folded(), pack.lawSuffixes())) {
            add(token.span(), EntityClass.LAW, "its last part");
        }
    }

    /** With the words that a hyphen joins before: Hans-Böckler-Stiftung. */
    private Span compoundSpan(int i) {
        int from = i;
        while (from > 0
                && runs.token(from).gap().equals("-")
                && runs.token(from - 1).isCapitalised()) {
            from--;
        }
        return runs.span(from, i + 1);
    }

    private static boolean endsIn(String word, Set<String> suffixes) {
        for (String suffix : suffixes) {
            if (word.length() > suffix.length() + 2 && word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(int i) {
        if (i + 1 >= runs.size() || !runs.isSmallWord(i) || !runs.token(i).followsBlank()) {
            return false;
        }
        boolean romance = runs.token(i).folded().startsWith("d");
        return romance
                && runs.continuesRun(i + 1)
                && runs.isFree(i + 1)
                && !GivenNames.contains(runs.token(i + 1).folded());
    }

    private int chunkEnd(int i, int first) {
        if (passage.isKnownPerson(runs.startOf(i))) {
            return 0;
        }
        int end = i + 1;
        while (end < runs.size() && end - first < LONGEST && continuesHeaded(end)) {
            end++;
        }
        return end;
    }

    private boolean continuesHeaded(int i) {
        NameToken token = runs.token(i);
        if (pack.particles().contains(token.folded())) {
            NameToken before = runs.token(i - 1);
            return token.followsBlank()
                    && before.isCapitalised()
                    && runs.isFree(i - 1)
                    && !passage.has(runs.startOf(i), NameCue.ORGANIZATION_BEHIND);
        }
        // Vietnamese writes the second syllable of a common word small: Hóa chất Đức Giang.
        if (pack.syllables()
                && runs.isPlainWord(i)
                && i + 1 < runs.size()
                && token.followsBlank()
                && runs.continuesRun(i + 1)
                && runs.token(i - 1).isCapitalised()) {
            return true;
        }
        boolean more = i + 1 < runs.size() && runs.continuesRun(i + 1);
        boolean surname =
                pack.language().equals("vi")
                        && pack.surnames().contains(token.folded())
                        && more
                        && i + 2 < runs.size()
                        && runs.continuesRun(i + 2);
        boolean personStarts =
                runs.isFree(i) && (surname || more && GivenNames.contains(token.folded()));
        return runs.continuesRun(i)
                && !personStarts
                && !passage.isKnownPerson(token.span().start());
    }

    private String quoted(CueMatch cue) {
        return "“" + cue.span().of(passage.original()) + "”";
    }

    private void add(Span span, EntityClass type, String reason) {
        if (!runs.isHeadline()) {
            passage.add(span, type, 0.8, reason);
        }
    }
}
