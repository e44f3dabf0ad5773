package org.hearsay.ask;

/** The forms in which rows are written: for eyes, or as the SPARQL 1.1 recommendations for CSV, JSON, TSV and XML say. */
public enum RowFormat {
    TABLE,
    CSV,
    JSON,
    TSV,
    XML
}
