package org.polygraph.claim;

import java.util.Arrays;
import java.util.Optional;

/**
 * How sentences tell of a relation, beyond what its classes and dimensions say: what {@code
 * pg:trait} of {@code ontology/relations.ttl} gives it, so that the rules ask for no relation by
 * name.
 */
public enum Trait {
    /** Tells by how much something changed, which may end at a level: "rose 3 % to 20 billion". */
    CHANGE("change"),
    /** Tells the level that something stands at or came to. */
    LEVEL("level"),
    /** Tells of a forecast that was changed. */
    FORECAST_CHANGE("forecastChange"),
    /**
     * A figure in money that somebody has, so that its words can be a noun: "net profit fell to 3
     * million".
     */
    MONEY_FIGURE("moneyFigure"),
    /** A figure that is a number or a share, of which the same is true. */
    COUNT_FIGURE("countFigure"),
    /** What is left over or lacking: its words may be the end of whose it is, "trade deficit". */
    BALANCE("balance"),
    /**
     * A figure of somebody or of some place named before it, even where a topic ends in its words.
     */
    OF_OWNER("ofOwner"),
    /** Only firms have it, no public body. */
    OF_FIRM("ofFirm"),
    /** Can be told of the place where it happened, if nobody is named. */
    OF_PLACE("ofPlace"),
    /** Its words say what is measured, so that they are its subject where nothing else is. */
    OWN_TOPIC("ownTopic"),
    /** A noun with its amount behind it tells the level, without a verb. */
    BARE_LEVEL("bareLevel"),
    /** The noun is a figure that changes and reaches levels of its own: "exports rose 3 %". */
    TRADE("trade"),
    /** Can have two amounts at once, so many and for so much. */
    TWICE_MEASURED("twiceMeasured"),
    /**
     * Is told of one after the other, with the verb at the first only: "won 42 seats, the Greens
     * 13".
     */
    TOLD_IN_TURN("toldInTurn"),
    /** One subject can have several amounts of it in a row, to several others. */
    TO_SEVERAL("toSeveral"),
    /** How many voted for or against a thing. */
    BALLOT("ballot"),
    /** What candidates and parties have won or would win. */
    VOTES("votes"),
    /** People whom an event has harmed. */
    CASUALTY("casualty"),
    /** Whoever does it to so many of the staff does not say how many they are. */
    STAFF_CHANGE("staffChange"),
    /** Only employers and makers do it. */
    BY_EMPLOYER("byEmployer"),
    /** How many work somewhere. */
    OF_STAFF("ofStaff"),
    /** Where nobody is named, is told of those whom its amount counts. */
    OF_COUNTED("ofCounted"),
    /** Is told in the passive, with nobody who did it. */
    BY_NOBODY("byNobody"),
    /** Only those who speak do it to one another. */
    OF_SPEAKERS("ofSpeakers"),
    /** Its verbs may say no more than in which tone somebody speaks. */
    SPEECH("speech"),
    /** Two do it to one another: "A and B merge". */
    MUTUAL("mutual"),
    /** Is done to its subject, whom a verb has as its object: "sentenced X to three years". */
    BEFALLS("befalls"),
    /** Its object can stand behind a preposition of place. */
    DONE_IN("doneIn"),
    /** Says when, and nothing without a date. */
    DATE("date"),
    /** A thing begins or ends. */
    PERIOD("period"),
    /** How large, long, heavy or strong a thing is. */
    MEASURE("measure"),
    /** Can be told behind a thing: "a plant with a capacity of 40 MW". */
    ATTRIBUTE("attribute"),
    /** What is asked for has not come to pass. */
    ASKING("asking"),
    /** What somebody thinks of what is talked of. */
    ATTITUDE("attitude"),
    /** Its object may be a deed that so has not been done: "opposes building". */
    OPENS_DEED("opensDeed"),
    /** Its object may be the noun of a deed: "rejected the takeover". */
    STOPS_DEED("stopsDeed"),
    /** A deed that can be talked of by its noun. */
    DEED("deed"),
    /** A figure told by a noun whose amount stands behind it, whatever verb comes between. */
    FIGURE_NOUN("figureNoun"),
    /** Who does it to a figure does not say that it has come to pass: "demands a rise of 6 %". */
    ASKS_FOR_FIGURE("asksForFigure"),
    /** What is so asked for. */
    ASKED_FIGURE("askedFigure"),
    /** A topic can be said to do it as well, and mostly somebody does. */
    BY_SOMEBODY("bySomebody");

    private final String label;

    Trait(String label) {
        this.label = label;
    }

    /** As {@code pg:trait} says it. */
    public String label() {
        return label;
    }

    /** The trait of this label; none where there is no such. */
    public static Optional<Trait> of(String label) {
        return Arrays.stream(values()).filter(trait -> trait.label.equals(label)).findFirst();
    }
}
