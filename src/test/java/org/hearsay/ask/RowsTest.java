package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows outlive the transaction that they were read in. */
class RowsTest {
    @TempDir
    Path folder;

    @Test
    void cellsOfAStoreJustOpenedAreThereAfterItsTransaction() {
        Dataset written = TDB2Factory.connectDataset(folder.toString());
        try (RDFConnection connection = RDFConnection.connect(written)) {
            connection.update("INSERT DATA { <urn:a> <urn:p> 'a text that is no number' }");
        }
        TDBInternal.expel(written.asDatasetGraph()); // with what it remembers of its nodes
        Dataset opened = TDB2Factory.connectDataset(folder.toString());
        Rows rows = Txn.calculateRead(opened, () -> {
            try (QueryExecution execution = QueryExecution.dataset(opened)
                    .query("SELECT ?s ?o ?none { ?s ?p ?o }")
                    .build()) {
                return Rows.of(execution.execSelect());
            }
        });
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        rows.write(csv, RowFormat.CSV, 0);
        TDBInternal.expel(opened.asDatasetGraph());
        assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("s,o,none", "urn:a,a text that is no number,");
        assertThat(rows.cell(0, "o")).contains("a text that is no number");
        assertThat(rows.cell(0, "none")).isEmpty();
    }
}
