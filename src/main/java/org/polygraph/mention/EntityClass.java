package org.polygraph.mention;

/** What kind of thing an entity is. */
public enum EntityClass {
    PERSON("person"),
    ORGANIZATION("organization"),
    PLACE("place"),
    PRODUCT("product"),
    LAW("law"),
    /**
     * What is talked about without being a named thing: a market, a budget, the cost of training.
     * Subject or object of claims; not listed among the mentions.
     */
    TOPIC("topic"),
    /** Several entities taken together: the combined value of four firms. */
    GROUP("group");

    private final String label;

    EntityClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The class of a label. */
    public static EntityClass of(String label) {
        for (EntityClass entityClass : values()) {
            if (entityClass.label.equals(label)) {
                return entityClass;
            }
        }
        throw new IllegalArgumentException("no entity class is called " + label);
    }
}
