package org.hearsay.vocab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that all output, the console and the saved queries share. */
public final class Prefixes {
    /** Prefix to namespace, in the order in which they are written. */
    public static final Map<String, String> ALL;

    static {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("hs", Hearsay.NS);
        all.put("act", Kinds.ACT);
        all.put("measure", Kinds.MEASURE);
        all.put("type", Kinds.EVENT_TYPE);
        String base = "https://w3id.org/hearsay/id/";
        for (String kind : new String[] {"article", "person", "country", "organisation", "place", "group"}) {
            all.put(kind, base + kind + "/");
        }
        all.put("party", base + "party/");
        all.put("st", base + "statement/");
        all.put("th", base + "threat/");
        all.put("evt", base + "event/");
        all.put("relay", base + "relay/");
        all.put("note", base + "note/");
        all.put("ev", base + "evidence/");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("xsd", Standard.XSD);
        all.put("skos", Standard.SKOS);
        all.put("schema", Standard.SCHEMA);
        all.put("prov", Standard.PROV);
        all.put("oa", Standard.OA);
        all.put("dc", "http://purl.org/dc/elements/1.1/");
        ALL = Collections.unmodifiableMap(all);
    }

    private Prefixes() {}
}
