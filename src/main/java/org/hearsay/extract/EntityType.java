package org.hearsay.extract;

/** What an entity is. The labels are those of the extraction output. */
public enum EntityType {
    PERSON("Person"),
    COUNTRY("Country"),
    ORGANISATION("Organisation"),
    PLACE("Place"),
    GROUP("Group");

    private final String label;

    EntityType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
