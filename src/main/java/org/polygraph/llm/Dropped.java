package org.polygraph.llm;

import org.polygraph.text.Span;

/** A proposal that does not hold. */
final class Dropped extends Exception {

    private static final long serialVersionUID = 1;

    private final Flaw flaw;
    private final transient Span place;

    /**
     * @param place the sentence it is about, or the window where that is not known
     */
    Dropped(Flaw flaw, Span place) {
        super(flaw.message(), null, false, false);
        this.flaw = flaw;
        this.place = place;
    }

    Flaw flaw() {
        return flaw;
    }

    Span place() {
        return place;
    }
}
