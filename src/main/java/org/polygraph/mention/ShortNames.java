package org.polygraph.mention;

import org.polygraph.mention.NameCandidate.Standing;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other mentions in the article of what has a full name in it: people by their surname (Musk after
 * Elon Musk, アルトマン after サム・アルトマン), organisations without their legal form or by the abbreviation
 * in brackets behind their name. What two of the article's names could be short for names neither.
 */
final class ShortNames {

    private static final double CONFIDENCE = 0.85;
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\s?[(（]\\s?(\\p{Lu}[\\p{L}\\p{N}.&-]{1,9})\\s?[)）]");
    private static final int BRACKET = 16;

    /** A short form, as it must be written, and whom it names. */
    private record Short(String form, Entity entity) {}

    private final ArticleText text;
    private final NonOverlapping found;
    private final Map<String, Short> shorts = new LinkedHashMap<>();
    private final Map<String, Entity> ambiguous = new HashMap<>();

    ShortNames(ArticleText text, NonOverlapping found) {
        this.text = text;
        this.found = found;
    }

    /** Candidates for the short forms of the names already found. */
    List<NameCandidate> find() {
        for (NameCandidate name : found.chosen()) {
            switch (name.entity().type()) {
                case PERSON -> addSurname(name);
                case ORGANIZATION -> {
                    addWithoutTail(name);
                    addAbbreviation(name);
                }
                case LAW, PLACE -> addAbbreviation(name);
                default -> {}
            }
        }
        PhraseTrie.Builder<Short> names = PhraseTrie.builder();
        shorts.forEach(
                (folded, form) -> {
                    if (!ambiguous.containsKey(folded)) {
                        names.add(form.form(), form);
                    }
                });
        return scan(names.build());
    }

    private void addSurname(NameCandidate name) {
        String surname = surname(name.span().of(text.article().text()));
        if (surname.length() < 2) {
            return;
        }
        add(surname, name.entity());
        if (pack(name).calledByGivenName()) {
            String full = name.span().of(text.article().text());
            add(
                    full.substring(0, full.indexOf(' ') < 0 ? full.length() : full.indexOf(' ')),
                    name.entity());
        }
        addWithParticles(name, surname);
        Inflection inflection = pack(name).inflection();
        // The full name may itself stand in any case: Петрова, so try the nominatives it could
        // have.
        String stem = inflection.stem(surname);
        inflection.forms(surname).forEach(form -> add(form, name.entity()));
        if (!stem.equals(surname)) {
            add(stem, name.entity());
            inflection.forms(stem).forEach(form -> add(form, name.entity()));
        }
    }

    /** De Wever, van der Poel, Von der Leyen: the surname with the small words before it. */
    private void addWithParticles(NameCandidate name, String surname) {
        String full = name.span().of(text.article().text());
        int start = full.length() - surname.length();
        Set<String> connectives = pack(name).connectives();
        while (start > 1) {
            int blank = full.lastIndexOf(' ', start - 2);
            String word = full.substring(blank + 1, start - 1);
            if (blank < 0 || !connectives.contains(FoldedText.fold(word))) {
                break;
            }
            start = blank + 1;
            add(full.substring(start), name.entity());
        }
    }

    private void addWithoutTail(NameCandidate name) {
        NamePack pack = pack(name);
        String written = name.span().of(text.article().text());
        int space = written.lastIndexOf(' ');
        if (space < 3 || !name.derivation().getFirst().startsWith("organization")) {
            return;
        }
        String tail = FoldedText.fold(written.substring(space + 1));
        String rest = written.substring(0, space);
        boolean legalForm =
                pack.endings().get(tail) == NameCue.ORGANIZATION_TAIL && tail.length() <= 4;
        if (legalForm && !pack.common().contains(FoldedText.fold(rest))) {
            add(rest, name.entity());
        }
    }

    /** The World Health Organization (WHO). */
    private void addAbbreviation(NameCandidate name) {
        String all = text.article().text();
        int end = name.span().end();
        Matcher bracket =
                ABBREVIATION.matcher(all).region(end, Math.min(all.length(), end + BRACKET));
        if (bracket.lookingAt() && isAbbreviation(bracket.group(1))) {
            add(bracket.group(1), name.entity());
        }
    }

    private static boolean isAbbreviation(String word) {
        return word.chars().filter(Character::isUpperCase).count() >= 2;
    }

    private void add(String form, Entity entity) {
        String folded = FoldedText.fold(form);
        Short before = shorts.putIfAbsent(folded, new Short(form, entity));
        if (before != null && !before.entity().equals(entity)) {
            ambiguous.put(folded, entity);
        }
    }

    private List<NameCandidate> scan(PhraseTrie<Short> names) {
        List<NameCandidate> candidates = new ArrayList<>();
        if (names.size() == 0) {
            return candidates;
        }
        FoldedText folded = text.folded();
        var segments = text.article().segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isBody()) {
                Span range = segments.get(i).span();
                NamePack pack = NamePack.of(segments.get(i).language());
                int number = i;
                names.scan(
                        folded,
                        folded.indexOf(range.start()),
                        folded.indexOf(range.end()),
                        (start, end, name) -> {
                            Span span = folded.span(start, end);
                            String written = span.of(folded.original());
                            if (found.isFree(span)
                                    && KnownNames.isWholeWord(folded, end, pack)
                                    && LetterCase.agrees(name.form(), written)) {
                                candidates.add(candidate(span, name, number));
                            }
                        });
            }
        }
        return candidates;
    }

    private NamePack pack(NameCandidate name) {
        return NamePack.of(text.article().segments().get(name.segment()).language());
    }

    private static NameCandidate candidate(Span span, Short name, int segment) {
        return new NameCandidate(
                span,
                name.entity(),
                segment,
                CONFIDENCE,
                Standing.SURE,
                List.of("short form of " + name.entity().label()));
    }

    /** The last word of a name of several, behind a space or a middle dot; else empty. */
    static String surname(String name) {
        int last = -1;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c) || c == '・' || c == '·' || c == '•') {
                last = i;
            }
        }
        return last < 0 ? "" : name.substring(last + 1);
    }
}
