package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.List;

/**
 * Words that a claim hangs on: "chief executive of", "according to", "might".
 *
 * @param span the words
 * @param meaning what they say
 * @param derivation which entry of which language pack
 */
public record Cue(Span span, CueMeaning meaning, List<String> derivation) implements Mention {

    public Cue {
        derivation = List.copyOf(derivation);
    }

    /** The local name of the relation that it tells; empty where it tells none. */
    public String relation() {
        return meaning instanceof CueMeaning.RelationCue told ? told.relation() : "";
    }

    /** By its place alone: few cues share one. */
    @Override
    public int hashCode() {
        return span.hashCode();
    }
}
