package org.hearsay.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** The recipe "Neo4j", embedded. */
class Neo4jTest {
    @TempDir
    Path folder;

    @Test
    void cypherAnswersAsSparqlDoes() throws IOException {
        Path tables = folder.resolve("tables");
        Path trig = folder.resolve("all.trig");
        Tools.export("--format", "neo4j", "-o", tables.toString());
        Tools.export("-o", trig.toString());
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder.resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.load_csv_file_url_root, tables)
                .build();
        try {
            GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            for (String statement : Files.readString(Tools.RECIPES.resolve("load.cypher")).split(";\\s*\n")) {
                database.executeTransactionally(statement);
            }
            assertThat(count(database, "MATCH (n) RETURN count(n) AS n")).isEqualTo(rows(tables.resolve("nodes.csv")));
            assertThat(count(database, "MATCH ()-[r]->() RETURN count(r) AS n")).isEqualTo(rows(tables.resolve("edges.csv")));
            assertThat(relayed(database))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            Rdf4j.ask(trig, folder.resolve("native"), Tools.RECIPES.resolve("relayed.rq")));
        } finally {
            service.shutdown();
        }
    }

    private static List<String> relayed(GraphDatabaseService database) throws IOException {
        String query = Files.readString(Tools.RECIPES.resolve("relayed.cypher"));
        try (Transaction transaction = database.beginTx()) {
            return transaction.execute(query).stream()
                    .map(row -> row.get("speaker") + "\t" + row.get("words"))
                    .toList();
        }
    }

    private static long count(GraphDatabaseService database, String query) {
        try (Transaction transaction = database.beginTx()) {
            return (long) transaction.execute(query).next().get("n");
        }
    }

    /** A label that holds a line break is one row all the same. */
    private static long rows(Path table) throws IOException {
        String text = Files.readString(table);
        long lines = 0;
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            lines += c == '\n' && !quoted ? 1 : 0;
        }
        return lines - 1;
    }
}
