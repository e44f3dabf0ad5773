package org.hearsay.vocab;

/** Terms of other vocabularies, used where they mean just what is meant. */
public final class Standard {
    public static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    public static final String RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String PREF_LABEL = SKOS + "prefLabel";
    public static final String ALT_LABEL = SKOS + "altLabel";

    public static final String SCHEMA = "https://schema.org/";
    public static final String HEADLINE = SCHEMA + "headline";
    public static final String DATE_PUBLISHED = SCHEMA + "datePublished";
    public static final String PUBLISHER = SCHEMA + "publisher";
    public static final String URL = SCHEMA + "url";
    public static final String IDENTIFIER = SCHEMA + "identifier";
    public static final String SAME_AS = SCHEMA + "sameAs";

    /** A byline is words, not an agent, so it is the element of 1998 and not {@code schema:author}. */
    public static final String CREATOR = "http://purl.org/dc/elements/1.1/creator";

    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String WAS_DERIVED_FROM = PROV + "wasDerivedFrom";
    public static final String STARTED_AT = PROV + "startedAtTime";
    public static final String ENDED_AT = PROV + "endedAtTime";
    public static final String GENERATED = PROV + "generated";
    public static final String GENERATED_AT = PROV + "generatedAtTime";
    public static final String WAS_GENERATED_BY = PROV + "wasGeneratedBy";
    public static final String INVALIDATED = PROV + "invalidated";
    public static final String INVALIDATED_AT = PROV + "invalidatedAtTime";
    public static final String WAS_INVALIDATED_BY = PROV + "wasInvalidatedBy";
    public static final String SPECIALIZATION_OF = PROV + "specializationOf";

    public static final String PROV_COLLECTION = PROV + "Collection";
    public static final String HAD_MEMBER = PROV + "hadMember";

    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String SPECIFIC_RESOURCE = OA + "SpecificResource";
    public static final String HAS_SOURCE = OA + "hasSource";
    public static final String HAS_SELECTOR = OA + "hasSelector";
    public static final String POSITION_SELECTOR = OA + "TextPositionSelector";
    public static final String START = OA + "start";
    public static final String END = OA + "end";
    public static final String QUOTE_SELECTOR = OA + "TextQuoteSelector";
    public static final String EXACT = OA + "exact";
    public static final String PREFIX = OA + "prefix";
    public static final String SUFFIX = OA + "suffix";

    private Standard() {}
}
