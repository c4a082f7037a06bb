package org.polygraph.check;

import org.jspecify.annotations.Nullable;
import org.polygraph.collation.Bearing;
import org.polygraph.collation.Difference;
import org.polygraph.collation.Relations;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.RelationRef;
import org.polygraph.text.FoldedText;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The well-known names of a checked sentence: by them a sentence of another language on the same
 * matter is told, whatever each calls its subject ("the earthquake on Sumatra", スマトラ島の地震).
 *
 * @param claim what is checked
 * @param named whom or what its sentence names, each once
 */
record Setting(ClaimRecord claim, List<EntityRecord> named) {

    /** So much of a name stays whatever endings it takes. */
    private static final int STEM = 5;

    private static final int ENDING = 2;

    /** So many digits are not the same by chance. */
    private static final int TELLING_DIGITS = 2;

    /** So many are not the same in another order by chance. */
    private static final int MANY = 3;

    /** A shorter word may be an article. */
    private static final int WORD = 3;

    /** Of more articles that have the names, some may tell of something else the same round sum. */
    private static final int FEW = 8;

    /** So many names tell one event from others of its kind. */
    private static final int TELLING_NAMES = 2;

    Setting {
        named = List.copyOf(named);
    }

    static Setting of(ClaimRecord claim, ArticleGraph text) {
        Evidence sentence = claim.evidence().getFirst();
        Set<String> ids = new TreeSet<>();
        for (MentionRecord mention : text.mentions()) {
            EntityRef entity = mention.entity();
            if (entity != null
                    && NamedSubject.isKnown(entity)
                    && mention.start() >= sentence.start()
                    && mention.end() <= sentence.end()) {
                ids.add(entity.id());
            }
        }
        return new Setting(
                claim, text.entities().stream().filter(e -> ids.contains(e.id())).toList());
    }

    /** Whether it tells enough to look for anything. */
    boolean isTelling() {
        return !named.isEmpty() && claim.quantity() != null;
    }

    /** What to look for in quotes to find those that have one of the names, in any language. */
    static Set<String> questions(EntityRecord entity) {
        Set<String> questions = new LinkedHashSet<>();
        questions.add(FoldedText.fold(entity.label()));
        entity.labels().values().forEach(label -> questions.add(FoldedText.fold(label)));
        return questions;
    }

    /** What a stored claim whose own quote has all the names says of the checked one. */
    Bearing ofQuote(ClaimRecord stored, Relations relations) {
        return named.stream().allMatch(entity -> isNamed(entity, stored))
                ? of(stored, false, relations)
                : NamedSubject.unrelated();
    }

    /**
     * What the claims of an article that has the names elsewhere say of the checked one; where they
     * differ among themselves, they are about more than one thing.
     *
     * @param alike the article's claims of the same relation or its contrary
     * @param articles how many have the names
     */
    Bearing ofArticle(
            ClaimRecord stored, Collection<ClaimRecord> alike, int articles, Relations relations) {
        boolean measured = articles <= FEW && isMeasureOf(stored);
        if (isChange(relations) && named.size() < TELLING_NAMES && !measured) {
            return NamedSubject.unrelated(); // of its sales or of its profit
        }
        boolean one =
                alike.stream()
                        .filter(other -> !measured || isMeasureOf(other))
                        .allMatch(other -> Figures.areSame(stored, other, MANY));
        boolean roundIsTelling = one && articles <= FEW && (measured || !isChange(relations));
        Bearing bearing = of(stored, roundIsTelling, relations);
        boolean contradicts = bearing.direction() == Bearing.Direction.CONTRADICTS;
        return contradicts && !one || relations.isGeneral(claim.relation().name())
                ? NamedSubject.unrelated()
                : bearing;
    }

    /**
     * Whether a stored claim is of the same measure, "exports (Japan)" and "exports": both subjects
     * have a word that is none of the names.
     */
    private boolean isMeasureOf(ClaimRecord stored) {
        Set<String> words = NamedSubject.words(claim.subject());
        words.retainAll(NamedSubject.words(stored.subject()));
        words.removeIf(word -> word.length() < WORD || isOfName(word));
        return !words.isEmpty();
    }

    private boolean isOfName(String word) {
        return named.stream()
                .flatMap(entity -> questions(entity).stream())
                .anyMatch(name -> name.contains(word));
    }

    private Bearing of(ClaimRecord stored, boolean roundIsTelling, Relations relations) {
        boolean openTime = claim.time() != null && stored.time() == null;
        if (openTime || stored.quantity() == null || isAboutOther(stored.subject())) {
            return NamedSubject.unrelated();
        }
        Bearing bearing =
                Bearing.of(
                        claim,
                        new NamedSubject.Renamed(
                                stored, claim.subject(), relation(relations), object()),
                        relations);
        return switch (bearing.direction()) {
            case SUPPORTS ->
                    roundIsTelling || isSupport(relations) ? bearing : NamedSubject.unrelated();
            case CONTRADICTS ->
                    !isOfStranger(stored) && isContrary(bearing, stored, relations)
                            ? bearing
                            : NamedSubject.unrelated();
            case RELATED -> NamedSubject.unrelated();
            case UNRELATED -> slip(stored, relations);
        };
    }

    /** Of what is reported with all the names, an amount that differs as slips do. */
    private Bearing slip(ClaimRecord stored, Relations relations) {
        boolean open =
                relations.isGeneral(claim.relation().name())
                        || relations.isGeneral(stored.relation().name());
        return open && named.size() >= TELLING_NAMES
                ? Figures.slip(claim, stored, TELLING_DIGITS)
                : NamedSubject.unrelated();
    }

    /** What the text says it of, where the other names it elsewhere or no gazetteer has it. */
    private @Nullable EntityRef object() {
        EntityRef object = claim.object();
        boolean open =
                object != null
                        && (!NamedSubject.isKnown(object)
                                || named.stream().anyMatch(e -> e.id().equals(object.id())));
        return open ? object : null;
    }

    /** What only reports an amount goes with any relation. */
    private @Nullable RelationRef relation(Relations relations) {
        return relations.isGeneral(claim.relation().name()) ? claim.relation() : null;
    }

    private boolean isSupport(Relations relations) {
        return Figures.digits(claim.quantity()) >= TELLING_DIGITS
                && (named.size() >= TELLING_NAMES || !relations.isGeneral(claim.relation().name()));
    }

    /**
     * Whether nothing else of the same place or body can be meant: the same figure in another unit
     * or with the contrary verb; else another amount of what has one at a time.
     */
    private boolean isContrary(Bearing bearing, ClaimRecord stored, Relations relations) {
        if (Figures.areSame(claim, stored, isChange(relations) ? MANY : TELLING_DIGITS)) {
            return named.size() >= TELLING_NAMES || !relations.isGeneral(claim.relation().name());
        }
        boolean ofNamed =
                named.stream().anyMatch(entity -> entity.id().equals(claim.subject().id()))
                        && bearing.differences().contains(Difference.PERCENT);
        return !isChange(relations)
                && relations.isFunctional(claim.relation().name())
                && (named.size() >= TELLING_NAMES || ofNamed);
    }

    private boolean isChange(Relations relations) {
        String relation = claim.relation().name();
        return relation.equals(Relations.STANDS_AT) || relations.opposite(relation) != null;
    }

    /** Whether a stored claim is of somebody well known whom the checked sentence does not name. */
    private boolean isAboutOther(EntityRef subject) {
        return NamedSubject.isKnown(subject)
                && !subject.type().equals("topic")
                && named.stream().noneMatch(entity -> entity.id().equals(subject.id()));
    }

    /**
     * Whether a stored claim is of somebody by a name that no gazetteer has and the checked
     * sentence does not write: "Exor holds 65 %" says nothing of Tether.
     */
    private boolean isOfStranger(ClaimRecord stored) {
        EntityRef subject = stored.subject();
        List<String> names = NamedSubject.names(subject.label());
        String words = FoldedText.fold(claim.words());
        return (!subject.type().equals("topic") || !stored.words().startsWith(subject.label()))
                && !NamedSubject.isKnown(subject)
                && !names.isEmpty()
                && names.stream().noneMatch(words::contains);
    }

    /** Whether the quote of a stored claim has a name as its language writes it. */
    static boolean isNamed(EntityRecord entity, ClaimRecord stored) {
        if (stored.subject().id().equals(entity.id())) {
            return true;
        }
        String quote = FoldedText.fold(stored.evidence().getFirst().exact());
        String own = entity.labels().get(stored.language());
        return Stream.of(own, entity.label())
                .filter(Objects::nonNull)
                .map(label -> stem(FoldedText.fold(label)))
                .anyMatch(quote::contains);
    }

    private static String stem(String name) {
        boolean inflects = name.codePointAt(0) < 0x2e80;
        return inflects && name.length() > STEM
                ? name.substring(0, Math.max(STEM, name.length() - ENDING))
                : name;
    }
}
