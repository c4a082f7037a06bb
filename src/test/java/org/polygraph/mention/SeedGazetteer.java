package org.polygraph.mention;

import org.polygraph.graph.SkosGazetteer;

/** The gazetteer of {@code seeds/entities} without its topics, which are no names. */
final class SeedGazetteer {

    private SeedGazetteer() {}

    static Gazetteer read() {
        return new Gazetteer(
                SkosGazetteer.load().entries().stream()
                        .filter(entry -> entry.entity().type() != EntityClass.TOPIC)
                        .toList());
    }
}
