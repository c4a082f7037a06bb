package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.mention.Mentions;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.Optional;

/**
 * Which town or region an office is of whose word says which sort, in scripts without spaces: a 市長
 * is a 市's. The article's names begin with it where they are those of its bodies: 白樺市|議会.
 */
final class PlaceOfOffice {

    private static final String SORTS = "市省县縣町村区區州県镇鎮";
    private static final int LONGEST = 5;

    /** Mentions that are looked back over. */
    private static final int MEMORY = 500;

    private final String text;
    private final Mentions mentions;

    PlaceOfOffice(String text, Mentions mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** Whether an office is that of another sort of place: no 市長 of 長野県. */
    boolean isOfOther(Cue office, Entity place) {
        char sort = sort(office);
        return sort != 0
                && place.labels().values().stream()
                        .map(label -> label.charAt(label.length() - 1))
                        .anyMatch(last -> SORTS.indexOf(last) >= 0 && last != sort);
    }

    /** Whether an office can be that of a body: a 局長 is none of a firm. */
    boolean isOfBody(Cue office, Entity body, String language) {
        Span words = office.span();
        int sort =
                Grammar.of(language)
                        .officeBodies()
                        .longestBefore(text, words.start(), words.end() - 1);
        String ending = text.substring(words.end() - 1 - sort, words.end() - 1);
        return sort == 0
                || body.labels().values().stream().anyMatch(label -> label.endsWith(ending));
    }

    /** The place of the office's sort that was named last before it, by itself or in a name. */
    Optional<Slot> of(Cue office, String language) {
        char sort = sort(office);
        return sort == 0
                ? Optional.empty()
                : lastBefore(office.span(), sort)
                        .map(name -> slot(office.span(), name, sort, language));
    }

    /** Whether a minister is one of a region: "consejera de Sanidad", "ministra provincial". */
    boolean isRegional(Cue office, String language) {
        WordSet words = Grammar.of(language).regionalOffices();
        if (words.isEmpty()) {
            return false;
        }
        int end = office.span().end();
        int next = steps().skipSpace(end, text.length());
        int nextEnd = steps().wordEnd(next, text.length());
        return words.anyBegins(FoldedText.fold(office.span().of(text)))
                || words.contains(FoldedText.fold(text.substring(next, nextEnd)));
    }

    private WordSteps steps() {
        return new WordSteps(text);
    }

    private Optional<EntityMention> lastBefore(Span office, char sort) {
        int last = mentions.firstFrom(office.start()) - 1;
        for (int i = last; i >= 0 && last - i < MEMORY; i--) {
            if (mentions.all().get(i) instanceof EntityMention name
                    && name.span().end() <= office.start()
                    && end(name, sort) > name.span().start() + 1) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private Slot slot(Span office, EntityMention name, char sort, String language) {
        Span span = new Span(name.span().start(), end(name, sort));
        Entity place =
                span.equals(name.span())
                        ? name.entity()
                        : Unlisted.of(EntityClass.PLACE, span.of(text), language);
        return new Slot(office, place, 0.85, place.label() + " was named before");
    }

    /** Behind the first character for this sort of place in a name; 0 where there is none. */
    private int end(EntityMention name, char sort) {
        Span span = name.span();
        EntityClass type = name.entity().type();
        boolean body = type == EntityClass.ORGANIZATION || type == EntityClass.PLACE;
        int limit = Math.min(span.end(), span.start() + LONGEST);
        int at = text.indexOf(sort, span.start(), limit);
        return body && at >= 0 ? at + 1 : 0;
    }

    private char sort(Cue office) {
        char first = text.charAt(office.span().start());
        char second = office.span().length() > 1 ? text.charAt(office.span().start() + 1) : 0;
        char sort = "副前新".indexOf(first) >= 0 ? second : first;
        return SORTS.indexOf(sort) >= 0 ? sort : 0;
    }
}
