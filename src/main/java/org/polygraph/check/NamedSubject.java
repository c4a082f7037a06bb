package org.polygraph.check;

import org.jspecify.annotations.Nullable;
import org.polygraph.collation.Bearing;
import org.polygraph.collation.Difference;
import org.polygraph.collation.Relations;
import org.polygraph.graph.record.Assertion;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.RelationRef;
import org.polygraph.text.FoldedText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A subject that is known by the names in its words only: "AstraZeneca's shares", "the sinking of
 * the ferry Santa Rita". Other texts call the same by other words, and in other languages; the
 * names stay, in languages of Latin letters.
 *
 * @param claim whose subject it is
 * @param names its words with a capital letter, without a genitive's ending
 */
record NamedSubject(ClaimRecord claim, List<String> names) {

    private static final int SHORTEST = 3;

    /** A name of so many letters is worth looking for by itself. */
    private static final int LONG = 6;

    /** The id of what no gazetteer has. */
    private static final Pattern UNKNOWN = Pattern.compile("[a-z2-7]{16}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-–]+");

    /** So many digits are not the same by chance. */
    private static final int TELLING_DIGITS = 2;

    /** So many are not the same in another order by chance. */
    private static final int TURNED = 3;

    /** A name that stands in more articles stands for many things that were told of it. */
    private static final int FEW = 8;

    NamedSubject {
        names = List.copyOf(names);
    }

    static NamedSubject of(ClaimRecord claim) {
        return new NamedSubject(claim, names(claim.subject().label()));
    }

    /**
     * What to look for in quotes: all its names; then, since some languages write each noun with a
     * capital and what comes first may be a word for what it is, all but the first; of two names
     * also each, since a firm goes by a part of its name.
     */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        if (!names.isEmpty()) {
            questions.add(String.join(" ", names));
        }
        if (names.size() > 2) {
            questions.add(String.join(" ", names.subList(1, names.size())));
        }
        if (names.size() == 2) {
            names.stream().filter(name -> name.length() >= LONG).forEach(questions::add);
        }
        return questions;
    }

    /**
     * What a stored claim of another subject, in whose quote the names stand, says of the checked
     * one; unrelated where it may well be about something else.
     */
    Bearing bearingOf(ClaimRecord stored, Relations relations) {
        if (isOfOpenTime(stored) || !mayBe(stored.subject())) {
            return unrelated();
        }
        Bearing bearing =
                Bearing.of(claim, new Renamed(stored, claim.subject(), null, null), relations);
        boolean sameWords = words(stored.subject()).equals(words(claim.subject()));
        return sameWords || isTold(bearing, relations) ? bearing : unrelated();
    }

    /** What a stored claim of another subject says of the checked one, taken for a relation. */
    Bearing bearingAs(RelationRef meant, ClaimRecord stored, Relations relations) {
        return mayBe(stored.subject())
                ? Bearing.of(
                        new Renamed(claim, claim.subject(), meant, null),
                        new Renamed(stored, claim.subject(), null, null),
                        relations)
                : unrelated();
    }

    /** Whether its figure can be recognised by itself. */
    boolean isTelling() {
        return !names.isEmpty() && Figures.digits(claim.quantity()) >= TELLING_DIGITS;
    }

    /**
     * What a stored claim says of it that has the same figure, in an article that has the names
     * elsewhere. Its subject must be unknown ("the club"); and a change or a level must be told of
     * the same thing ("sales"). A figure that differs by its order, magnitude or currency only
     * contradicts where few articles have the names, and this one says nothing else of the kind.
     *
     * @param alike the article's claims of the same relation
     * @param articles how many have the names
     */
    Bearing bearingInArticle(
            ClaimRecord stored, Collection<ClaimRecord> alike, int articles, Relations relations) {
        Set<String> others = words(stored.subject());
        others.removeAll(words(claim.subject()));
        boolean same = others.isEmpty() || !isOfAnything(relations);
        if (!same || isKnown(stored.subject()) || isOfOpenTime(stored)) {
            return unrelated();
        }
        Bearing bearing =
                Bearing.of(claim, new Renamed(stored, claim.subject(), null, null), relations);
        boolean one = alike.stream().allMatch(other -> Figures.areSame(stored, other, TURNED));
        return switch (bearing.direction()) {
            case SUPPORTS -> bearing;
            case CONTRADICTS, UNRELATED ->
                    one && articles <= FEW
                            ? Figures.slip(claim, stored, TELLING_DIGITS)
                            : unrelated();
            case RELATED -> unrelated();
        };
    }

    /** Whether the checked text says when, and the stored claim does not. */
    private boolean isOfOpenTime(ClaimRecord stored) {
        return claim.time() != null && stored.time() == null;
    }

    private boolean isOfAnything(Relations relations) {
        String relation = claim.relation().name();
        return relation.equals(Relations.STANDS_AT) || relations.opposite(relation) != null;
    }

    /**
     * Whether so much is said that nothing else of the same name can be meant: a change or a level
     * may be that of its sales or of its profit, unless the figure is the same and has two digits.
     */
    private boolean isTold(Bearing bearing, Relations relations) {
        boolean sameFigure =
                Figures.digits(claim.quantity()) >= TELLING_DIGITS
                        && bearing.differences().stream().noneMatch(Difference::isOfAmount);
        return sameFigure || !isOfAnything(relations) && names.size() > 1;
    }

    /**
     * Whether another subject may be this one: not both are known, and two names are the same or
     * one has no others ("Sam Altman" is not Jack). A topic without a name may be it where the
     * quote has two of them.
     */
    private boolean mayBe(EntityRef other) {
        if (isKnown(claim.subject()) && isKnown(other)) {
            return false;
        }
        Set<String> theirs = new TreeSet<>(names(other.label()));
        Set<String> shared = new TreeSet<>(theirs);
        shared.retainAll(names);
        if (shared.isEmpty()) {
            return other.type().equals("topic") && names.size() > 1;
        }
        return shared.size() > 1 || shared.size() == theirs.size() || shared.size() == names.size();
    }

    static boolean isKnown(EntityRef entity) {
        return !UNKNOWN.matcher(entity.id()).matches();
    }

    static Bearing unrelated() {
        return new Bearing(Bearing.Direction.UNRELATED, Set.of(), "");
    }

    static List<String> names(String label) {
        List<String> names = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(label)) {
            String bare = bare(word);
            if (bare.length() >= SHORTEST && isLatinCapital(bare.charAt(0))) {
                names.add(FoldedText.fold(bare));
            }
        }
        return names;
    }

    static Set<String> words(EntityRef entity) {
        Set<String> words = new TreeSet<>();
        for (String word : BETWEEN_WORDS.split(entity.label())) {
            words.add(FoldedText.fold(bare(word)));
        }
        return words;
    }

    /** Without what stands behind an apostrophe: "AstraZeneca's". */
    private static String bare(String word) {
        int end = 0;
        while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }

    private static boolean isLatinCapital(char c) {
        return Character.isUpperCase(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /**
     * What a stored claim says, of a subject by its name in the checked text.
     *
     * @param called how the checked text calls the relation, or null for the stored claim's own
     * @param assumed the object where the stored claim names none, or null
     */
    record Renamed(
            ClaimRecord stored,
            EntityRef subject,
            @Nullable RelationRef called,
            @Nullable EntityRef assumed)
            implements Assertion {

        @Override
        public RelationRef relation() {
            return called == null ? stored.relation() : called;
        }

        @Override
        public String words() {
            return stored.words();
        }

        @Override
        public String language() {
            return stored.language();
        }

        @Override
        public @Nullable EntityRef object() {
            return stored.object() == null ? assumed : stored.object();
        }

        @Override
        public @Nullable MentionRecord quantity() {
            return stored.quantity();
        }

        @Override
        public @Nullable String time() {
            return stored.time();
        }

        @Override
        public @Nullable String timeBound() {
            return stored.timeBound();
        }

        @Override
        public String modality() {
            return stored.modality();
        }

        @Override
        public @Nullable EntityRef attributedTo() {
            return stored.attributedTo();
        }
    }
}
