package org.polygraph.mention;

import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;

import java.util.Locale;
import java.util.Map;

/** The entities of names that no gazetteer has. */
final class UnknownName {

    private static final String BY = " by ";

    private UnknownName() {}

    /**
     * Whom an unknown name names: the same words of the same class are the same entity, and so is
     * an organisation without its legal form.
     */
    static Entity of(EntityClass type, String label, NamePack pack) {
        String name = FoldedText.fold(label);
        if (type == EntityClass.ORGANIZATION) {
            name = OrganizationForms.of(pack.language()).without(name);
        }
        String key = pack.inflection().stem(name);
        String id = ContentId.of("entity", type.label(), key);
        return new Entity(id, type, label, Map.of(pack.language(), label), null);
    }

    /** What gave a name away: "person by two plain words (en)". */
    static String rule(EntityClass type, String reason, NamePack pack) {
        return (type.label() + BY + reason + " (" + pack.language() + ")").toLowerCase(Locale.ROOT);
    }

    /** Whether the words around it, and no gazetteer, told what a name is. */
    static boolean isOne(EntityMention name) {
        return name.entity().wikidata() == null
                && !name.derivation().isEmpty()
                && name.derivation().getFirst().startsWith(name.entity().type().label() + BY);
    }

    /** The same unknown name as one of another class. */
    static Entity as(EntityClass type, Entity unknown) {
        String language = unknown.labels().keySet().iterator().next();
        return of(type, unknown.label(), NamePack.of(language));
    }
}
