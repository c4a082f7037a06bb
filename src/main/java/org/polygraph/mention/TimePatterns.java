package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrDates;
import org.polygraph.language.CldrRelative;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a language writes times, as CLDR's patterns have it: a part of its {@link QuantityLexicon}.
 *
 * @param language BCP 47 tag
 * @param calendar CLDR's name of the language's own calendar
 * @param dates the patterns of dates
 * @param literals the first characters of patterns that begin with text
 * @param names what stands in them, also joined to the text behind: months, weekdays, quarters,
 *     eras
 * @param before the words before a number of units, with their index
 * @param after the words behind a number of units
 * @param open the shifts with nothing behind the number
 */
record TimePatterns(
        String language,
        String calendar,
        List<DatePattern> dates,
        String literals,
        PhraseTrie<Name> names,
        PhraseTrie<Before> before,
        PhraseTrie<Behind> after,
        List<Open> open) {

    /** Stands for no words before the number. */
    static final int NOTHING = 0;

    /** Whether what stands in a text can begin a date that does not begin with a number. */
    boolean canStart(FoldedText text, int from, int to) {
        if (literals.indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        boolean[] found = {false};
        names.matchAt(text, from, to, (start, end, name) -> found[0] = true);
        return found[0];
    }

    /** Whether what stands in a text can begin a time that is a number of units away. */
    boolean canStartShift(FoldedText text, int from, int to) {
        boolean[] found = {false};
        before.matchAt(text, from, to, (start, end, words) -> found[0] = true);
        return found[0];
    }

    /** The shift by a number behind these words and nothing behind it, or null. */
    CldrRelative.@Nullable Shift open(int before) {
        for (Open shift : open) {
            if (shift.before() == before) {
                return shift.shift();
            }
        }
        return null;
    }

    /** A name in a pattern, with the symbol of its field. */
    record Name(char kind, int number) {}

    /** Words before a number, by an index. */
    record Before(int index) {}

    /** A shift with words only before its number. */
    record Open(int before, CldrRelative.Shift shift) {}

    /** Words behind a number, with the index of those that have to stand before it. */
    record Behind(int before, CldrRelative.Shift shift) {}

    static TimePatterns compile(String tag) {
        CldrDates dates = CldrDates.of(tag);
        List<DatePattern> patterns = new ArrayList<>();
        for (String pattern : dates.patterns()) {
            DatePattern read = DatePattern.of(pattern);
            if (read != null && read.parts().size() > 1) {
                patterns.add(read);
            }
        }
        StringBuilder literals = new StringBuilder();
        for (DatePattern pattern : patterns) {
            if (pattern.parts().getFirst() instanceof DatePattern.Literal(String folded)) {
                literals.append(folded.charAt(0));
            }
        }
        PhraseTrie.Builder<Name> names = PhraseTrie.<Name>builder().stems();
        dates.monthsInPatterns().forEach((name, n) -> names.add(name, new Name('M', n)));
        dates.weekdaysInPatterns().forEach((name, n) -> names.add(name, new Name('E', n)));
        dates.quarters().forEach((name, n) -> names.add(name, new Name('Q', n)));
        dates.eras().forEach(name -> names.add(name, new Name('G', 1)));
        PhraseTrie.Builder<Before> before = PhraseTrie.builder();
        PhraseTrie.Builder<Behind> after = PhraseTrie.builder();
        List<Open> open = new ArrayList<>();
        Map<String, Integer> indices = new LinkedHashMap<>(Map.of("", NOTHING));
        for (CldrRelative.Shift shift : CldrRelative.of(tag).shifts()) {
            String words = FoldedText.fold(shift.before());
            int index = indices.computeIfAbsent(words, w -> indices.size());
            before.add(words, new Before(index));
            if (shift.after().isEmpty() && index != NOTHING) {
                open.add(new Open(index, shift));
            } else if (!shift.after().isEmpty()) {
                after.add(shift.after(), new Behind(index, shift));
            }
        }
        return new TimePatterns(
                tag,
                dates.calendar(),
                List.copyOf(patterns),
                literals.toString(),
                names.build(),
                before.build(),
                after.build(),
                List.copyOf(open));
    }
}
