package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.claim.Discourse.Part;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what an article asserts. Each body sentence is read on its own, in the light of what was
 * talked about before it; relations, cues and grammar are data. Safe for use by many threads.
 */
public final class ClaimExtractor {

    private static final int LONGEST_SENTENCE = 4_000;
    private static final int LONGEST_MARK = 2;

    private final Map<String, Relation> relations;

    /**
     * @param relations by local name, as {@code ontology/relations.ttl} defines them
     */
    public ClaimExtractor(Map<String, Relation> relations) {
        this.relations = Collections.unmodifiableMap(new HashMap<>(relations));
    }

    /** The claims of an article, in the order of the text. */
    public List<Claim> extract(Article article, Mentions mentions) {
        return new Reading(article, mentions).claims();
    }

    /** One pass over one article. */
    private final class Reading {

        private final Article article;
        private final Mentions mentions;
        private final NavigableSet<Integer> lostAmounts = new TreeSet<>();
        private final Discourse discourse = new Discourse();
        private final Speakers speakers = new Speakers();
        private final Map<Integer, List<RelationAssembler.Open>> openBySegment = new HashMap<>();
        private final List<Claim> claims = new ArrayList<>();
        private final NamesAgain namesAgain;
        private final OfficeContext offices;
        private @Nullable Home home;
        private int mention;
        private int sentences;

        Reading(Article article, Mentions mentions) {
            this.article = article;
            this.mentions = mentions;
            BareMoney.firstCurrency(mentions).ifPresent(discourse::spokeOf);
            this.offices = new OfficeContext(discourse, this::home, article, mentions);
            this.namesAgain =
                    new NamesAgain(
                            article.text(),
                            mentions,
                            mention -> !isReference(mention, article.language()));
            mentions.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.code().endsWith("-amount"))
                    .map(diagnostic -> diagnostic.span().start())
                    .forEach(lostAmounts::add);
        }

        private Home home() {
            if (home == null) {
                home = Home.of(article, mentions);
            }
            return home;
        }

        List<Claim> claims() {
            List<Segment> segments = article.segments();
            for (int i = 0; i < segments.size(); i++) {
                if (segments.get(i).isBody() && isSentence(segments.get(i))) {
                    read(i, sentence(segments.get(i)));
                }
            }
            return claims;
        }

        /** What is longer than any sentence is a table or a dump, and nothing is claimed of it. */
        private static boolean isSentence(Segment segment) {
            return segment.span().length() <= LONGEST_SENTENCE;
        }

        private Sentence sentence(Segment whole) {
            List<Mention> all = within(whole.span());
            boolean opens = sentences == 0 && whole.kind() != Segment.Kind.TITLE;
            int start = Dateline.end(article.text(), whole.span(), all, opens);
            sentences += whole.kind() == Segment.Kind.TITLE ? 0 : 1;
            Segment segment = whole.from(start);
            List<EntityMention> entities = new ArrayList<>();
            List<Quantity> quantities = new ArrayList<>();
            List<TimeExpression> times = new ArrayList<>();
            List<Cue> cues = new ArrayList<>();
            for (Mention next : all) {
                if (!segment.span().contains(next.span())) {
                    continue;
                }
                switch (next) {
                    case EntityMention entity -> {
                        if (!isModifier(entity.span())
                                && !isReference(entity, segment.language())) {
                            entities.add(entity);
                        }
                    }
                    case Quantity quantity -> quantities.add(quantity);
                    case TimeExpression time -> times.add(time);
                    case Cue cue -> cues.add(cue);
                }
            }
            entities.removeIf(entity -> isCounted(entity, quantities));
            entities.removeIf(entity -> isOfOffice(entity, cues));
            List<Slot> slots = new ArrayList<>(SlotFinder.named(entities));
            Sentence sentence =
                    new Sentence(
                            article.text(),
                            segment,
                            Grammar.of(segment.language()),
                            List.of(),
                            amounts(quantities, Grammar.of(segment.language())),
                            times,
                            cues,
                            List.of(),
                            asides(segment),
                            ExtendedAttribute.in(
                                    article.text(), segment.span(), Grammar.of(segment.language())),
                            relations);
            slots.addAll(namesAgain.in(sentence, slots));
            cues.removeIf(cue -> insideName(cue, slots));
            UnitCues.removeFrom(cues, sentence.quantities());
            return JoinedCues.in(sentence.withSlots(slots));
        }

        private List<Quantity> amounts(List<Quantity> quantities, Grammar grammar) {
            String text = article.text();
            return JoinedDurations.in(
                    text,
                    PartOfTotal.withUnits(text, quantities, grammar, article.language()),
                    grammar);
        }

        private Asides asides(Segment segment) {
            Grammar grammar = Grammar.of(segment.language());
            WordSet prepositions =
                    grammar.nounsCapitalised() ? WordSet.NONE : grammar.prepositions();
            return Asides.of(article.text(), segment.span(), grammar.relatives(), prepositions);
        }

        /**
         * "minister of | industry": what an office is for is nothing talked about, and no person
         * though it looks like one ("Çalışma ve | Sosyal Güvenlik | Bakanı").
         */
        private static boolean isOfOffice(EntityMention entity, List<Cue> cues) {
            EntityClass type = entity.entity().type();
            return (type == EntityClass.TOPIC || type == EntityClass.PERSON)
                    && cues.stream()
                            .filter(cue -> cue.meaning() instanceof CueMeaning.RoleCue)
                            .anyMatch(cue -> cue.span().contains(entity.span()));
        }

        /** "3.6 million | active users": what is counted belongs to its number. */
        private static boolean isCounted(EntityMention entity, List<Quantity> quantities) {
            return entity.entity().type() == EntityClass.TOPIC
                    && quantities.stream()
                            .map(Quantity::span)
                            .anyMatch(
                                    span ->
                                            span.start() < entity.span().start()
                                                    && span.end() > entity.span().start());
        }

        /** The mentions of the next segment; segments are asked for in the order of the text. */
        private List<Mention> within(Span segment) {
            List<Mention> within = new ArrayList<>();
            List<Mention> all = mentions.all();
            while (mention < all.size() && all.get(mention).span().start() < segment.end()) {
                Mention next = all.get(mention++);
                if (segment.contains(next.span())) {
                    within.add(next);
                }
            }
            return within;
        }

        /** Whether a name is only the first half of an adjective: "Cambridge-based". */
        private boolean isModifier(Span name) {
            String text = article.text();
            int end = name.end();
            return end + 1 < text.length()
                    && text.charAt(end) == '-'
                    && Character.isLowerCase(text.charAt(end + 1));
        }

        /** "Perseroan", "The Company": no name, though it is written as one. */
        private boolean isReference(EntityMention mention, String language) {
            return !Grammar.of(language)
                    .references()
                    .get(mention.span().of(article.text()))
                    .isEmpty();
        }

        private static boolean insideName(Cue cue, List<Slot> slots) {
            for (Slot slot : slots) {
                if (slot.span().overlaps(cue.span()) && slot.entity().type() != EntityClass.TOPIC) {
                    return true;
                }
            }
            return false;
        }

        private void read(int number, Sentence plain) {
            discourse.nextSentence();
            spokeOfMoney(plain.quantities());
            speakers.nextSentence();
            Sentence named = new CoverbPhrase(plain).withNames(relations);
            Sentence about =
                    new FigureOwner(new TopicPhrase(named).withTopic(relations))
                            .withOwners(relations);
            Sentence composed =
                    new Composer(new AttributedNoun(about).withNouns(relations)).compose();
            Roles.Reading roles = roles(composed);
            Sentence sentence = roles.sentence();
            RelationAssembler assembler =
                    new RelationAssembler(
                                    sentence,
                                    relations,
                                    discourse,
                                    speakers,
                                    hasLostAmount(sentence))
                            .assemble();
            List<Claim> found = new ArrayList<>(roles.claims());
            Integer leadIn = sentence.segment().leadIn();
            if (leadIn != null && openBySegment.containsKey(leadIn)) {
                found.addAll(
                        Lists.complete(
                                sentence,
                                article.segments().get(leadIn).span(),
                                openBySegment.get(leadIn)));
            }
            List<Claim> ofOtherAmounts = assembler.ofOtherAmounts();
            assembler.claims().stream()
                    .map(claim -> Roles.withOffice(claim, roles.claims()))
                    .forEach(found::add);
            found.addAll(ofOtherAmounts);
            SourceReader sources =
                    assembler.sentence() == sentence
                            ? assembler.sources()
                            : new SourceReader(sentence, speakers);
            found.addAll(
                    new Reports(sentence, relations, discourse, sources, assembler.comparatives())
                            .without(assembler.used()));
            openBySegment.put(number, assembler.open());
            List<Claim> own = new ArrayList<>(found);
            if (!roles.claims().isEmpty()) {
                own.removeAll(roles.claims());
            }
            speakers.reportBack(sentence, claims, own, assembler.speakers());
            speakers.spoke(assembler.speakers(), sentence);
            assembler.speakers().stream()
                    .map(Slot::entity)
                    .filter(entity -> entity.type() == EntityClass.PERSON)
                    .findFirst()
                    .ifPresent(person -> discourse.spoke(person, sentence.span()));
            int before = claims.size();
            claims.addAll(Distinct.of(found));
            speakers.claimed(before, claims.size(), assembler.topic().orElse(null));
            if (found.isEmpty() && isPlaceAlone(sentence)) {
                return;
            }
            remember(sentence, found, assembler.speakers());
            assembler
                    .topic()
                    .ifPresent(
                            topic ->
                                    discourse.talkedAbout(
                                            topic, sentence.span(), Discourse.Part.SUBJECT));
        }

        private void spokeOfMoney(List<Quantity> quantities) {
            for (Quantity quantity : quantities) {
                String currency = quantity.unit();
                if (quantity.kind() == Quantity.Kind.MONEY && currency != null) {
                    discourse.spokeOf(currency);
                    return;
                }
            }
        }

        /**
         * Who holds which office, with what stands for somebody named before. Whose chief speaks is
         * "the company" of the same sentence, too: it is read again once that is known.
         */
        private Roles.Reading roles(Sentence composed) {
            Roles roles = new Roles(relations, discourse, offices);
            Roles.Reading first = roles.read(SlotFinder.withReferences(composed, discourse));
            boolean news = false;
            for (Claim claim : first.claims()) {
                news |= discourse.holdsOffice(claim);
            }
            return news ? roles.read(SlotFinder.withReferences(composed, discourse)) : first;
        }

        /** "Berlin." before the report begins. */
        private static boolean isPlaceAlone(Sentence sentence) {
            return sentence.slots().size() == 1
                    && sentence.slots().getFirst().entity().type() == EntityClass.PLACE
                    && sentence.span().length()
                            <= sentence.slots().getFirst().span().length() + LONGEST_MARK;
        }

        private boolean hasLostAmount(Sentence sentence) {
            Integer next = lostAmounts.ceiling(sentence.span().start());
            return next != null && next < sentence.span().end();
        }

        private void remember(Sentence sentence, List<Claim> found, Set<Slot> speakers) {
            Set<EntityClass> firm = Set.of(EntityClass.ORGANIZATION);
            if (discourse.latest(firm, entity -> false).isEmpty()) {
                speakers.stream()
                        .map(Slot::entity)
                        .filter(entity -> firm.contains(entity.type()))
                        .forEach(
                                entity ->
                                        discourse.talkedAbout(entity, sentence.span(), Part.ASIDE));
            }
            List<Slot> slots = new ArrayList<>(sentence.slots());
            slots.removeIf(speakers::contains);
            slots.removeIf(slot -> EventFinder.isToll(sentence, slot));
            for (int i = slots.size() - 1; i >= 0; i--) {
                if (!sentence.inBrackets(slots.get(i).span())) {
                    discourse.talkedAbout(
                            slots.get(i).entity(), sentence.span(), part(sentence, slots, i));
                }
            }
            for (Claim claim : found) {
                Entity employer = claim.object();
                if (isOffice(claim)
                        && !sentence.grammar().verbFirst()
                        && employer != null
                        && Firms.canBe(employer, sentence.language())) {
                    discourse.talkedAbout(employer, sentence.span(), Part.ASIDE);
                }
            }
            for (Claim claim : found.reversed()) {
                if (!isOffice(claim) && !Reports.isVague(claim) && isSomebody(claim.subject())) {
                    discourse.talkedAbout(claim.subject(), sentence.span(), Part.SUBJECT);
                }
            }
            found.stream()
                    .filter(claim -> !isOffice(claim))
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .ifPresent(
                            claim ->
                                    discourse.talkedAbout(
                                            claim.subject(), sentence.span(), Part.SUBJECT));
        }

        private static Part part(Sentence sentence, List<Slot> slots, int index) {
            Slot slot = slots.get(index);
            Proximity proximity = new Proximity(sentence);
            Grammar grammar = sentence.grammar();
            boolean where =
                    grammar.verbLast()
                            && slot.entity().type() == EntityClass.PLACE
                            && !proximity.isMarked(slot.span(), grammar.subjectMarkers());
            if (!where && !proximity.isOblique(slot.span())) {
                return index == 0 ? Part.FIRST : Part.NAMED;
            }
            return slot.entity().type() == EntityClass.PLACE ? Part.PLACE : Part.ASIDE;
        }

        private static boolean isSomebody(Entity entity) {
            return entity.type() == EntityClass.ORGANIZATION || entity.type() == EntityClass.PERSON;
        }

        /** Who holds which office is said in passing. */
        private static boolean isOffice(Claim claim) {
            return claim.relation().field().equals("office") && claim.time() == null;
        }
    }
}
