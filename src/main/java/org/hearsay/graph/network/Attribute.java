package org.hearsay.graph.network;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/** What a node tells of itself beside its kind and label: a literal, or a concept by its name. */
enum Attribute {
    TEXT(Hearsay.TEXT, Type.STRING),
    ACT(Hearsay.ACT, Type.STRING),
    POLARITY(Hearsay.POLARITY, Type.STRING),
    QUOTATION(Hearsay.QUOTATION, Type.STRING),
    SAID_ON(Hearsay.SAID_ON, Type.STRING),
    CONFIDENCE(Hearsay.CONFIDENCE, Type.DOUBLE),
    CONDITION(Hearsay.CONDITION, Type.STRING),
    CONSEQUENCE(Hearsay.CONSEQUENCE, Type.STRING),
    MEASURE(Hearsay.MEASURE, Type.STRING),
    EVENT_TYPE(Hearsay.EVENT_TYPE, Type.STRING),
    STARTED_ON(Hearsay.STARTED_ON, Type.STRING),
    ENDED_ON(Hearsay.ENDED_ON, Type.STRING),
    MODALITY(Hearsay.MODALITY, Type.STRING),
    ROLE(Hearsay.ROLE, Type.STRING),
    COUNTRY_CODE(Hearsay.COUNTRY_CODE, Type.STRING),
    ALT_LABEL(Standard.ALT_LABEL, Type.STRING),
    SAME_AS(Standard.SAME_AS, Type.STRING),
    IDENTIFIER(Standard.IDENTIFIER, Type.STRING),
    DATE_PUBLISHED(Standard.DATE_PUBLISHED, Type.STRING),
    URL(Standard.URL, Type.STRING),
    CONFLICT_KIND(Hearsay.CONFLICT_KIND, Type.STRING),
    VALUE(Hearsay.VALUE, Type.STRING),
    REASON(Hearsay.REASON, Type.STRING),
    /** The first code point of the words in the article's text, and one past the last. */
    START(Standard.START, Type.INT),
    END(Standard.END, Type.INT);

    /** Types that GraphML and neo4j-admin know by the same names. */
    enum Type {
        STRING,
        DOUBLE,
        INT;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, Attribute> BY_PROPERTY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(one -> one.property, Function.identity()));

    private final String property;
    private final Type type;

    Attribute(String property, Type type) {
        this.property = property;
        this.type = type;
    }

    /** The property's own name: {@code saidOn}. */
    String label() {
        return Names.local(property);
    }

    Type type() {
        return type;
    }

    static boolean isOne(String property) {
        return BY_PROPERTY.containsKey(property);
    }

    static Attribute of(String property) {
        Attribute found = BY_PROPERTY.get(property);
        if (found == null) {
            throw new IllegalArgumentException("no attribute: " + property);
        }
        return found;
    }
}
