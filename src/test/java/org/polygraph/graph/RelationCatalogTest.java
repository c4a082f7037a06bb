package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.polygraph.claim.Relation;
import org.polygraph.claim.Relation.OverTime;
import org.polygraph.claim.Trait;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Map;
import java.util.Objects;

class RelationCatalogTest {

    private static final String PREFIXES =
            """
            @prefix rel: <https://w3id.org/polygraph/relation#> .
            @prefix pg: <https://w3id.org/polygraph/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """;

    private final Map<String, Relation> byName = RelationCatalog.load().byName();

    @Test
    void thereAreEnoughForNewsAtLarge() {
        assertThat(byName).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void oppositesAreOppositeBothWays() {
        assertThat(byName.values())
                .filteredOn(relation -> relation.opposite() != null)
                .allSatisfy(
                        relation ->
                                assertThat(
                                                Objects.requireNonNull(
                                                                byName.get(relation.opposite()))
                                                        .opposite())
                                        .isEqualTo(relation.name()));
    }

    @Test
    void whatNeedsAnAmountCanHaveOne() {
        assertThat(byName.values())
                .filteredOn(Relation::needsQuantity)
                .allMatch(Relation::takesQuantity);
    }

    @Test
    void aRelationOfDataIsReadInFull() {
        Relation relation =
                RelationCatalog.parse(
                                PREFIXES
                                        + """
                                        rel:leaves a pg:Relation ;
                                            rdfs:label "leaves"@en ;
                                            pg:domain pg:Person ;
                                            pg:range pg:Organization ;
                                            pg:dimension "money" ;
                                            pg:needsObject false ;
                                            pg:overTime "event" ;
                                            pg:trait "mutual" ;
                                            pg:field "office" .
                                        """)
                        .byName()
                        .get("leaves");
        Objects.requireNonNull(relation);
        assertThat(relation.domain()).containsExactly(EntityClass.PERSON);
        assertThat(relation.dimensions()).containsExactly(Quantity.Kind.MONEY);
        assertThat(relation.needsObject()).isFalse();
        assertThat(relation.overTime()).isEqualTo(OverTime.EVENT);
        assertThat(relation.field()).isEqualTo("office");
        assertThat(relation.traits()).containsExactly(Trait.MUTUAL);
    }

    @Test
    void whatIsMissingIsNamed() {
        String relation = "rel:leaves a pg:Relation ; rdfs:label \"leaves\"@en ; pg:field \"x\" .";
        assertThatThrownBy(() -> RelationCatalog.parse(PREFIXES + relation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leaves has no pg:overTime");
    }

    @Test
    void anUnknownTraitIsNamed() {
        String relation =
                "rel:leaves a pg:Relation ; rdfs:label \"leaves\"@en ; pg:overTime \"event\" ;"
                        + " pg:field \"office\" ; pg:trait \"mutal\" .";
        assertThatThrownBy(() -> RelationCatalog.parse(PREFIXES + relation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leaves has no pg:trait mutal");
    }

    @Test
    void eachTraitIsOfSomeRelation() {
        assertThat(byName.values()).flatExtracting(Relation::traits).contains(Trait.values());
    }
}
