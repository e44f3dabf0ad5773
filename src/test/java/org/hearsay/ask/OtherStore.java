package org.hearsay.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.load.StoreLocation;
import org.junit.jupiter.api.Test;

/**
 * Whether another store answers the saved queries as TDB2 does: {@code -Dhearsay.from} is a store of Hearsay, {@code -Dhearsay.other} the
 * address of one that holds the same quads. No part of the usual tests; docs/BIG-STORES.md has the command and what it printed.
 */
class OtherStore {
    @Test
    void givesTheSameRows() {
        String from = System.getProperty("hearsay.from", "data");
        String other = System.getProperty("hearsay.other");
        assumeTrue(other != null, "-Dhearsay.other was not given");
        List<String> different = new ArrayList<>();
        System.out.println("| saved query | rows | of TDB2, ms | of the other store, ms | |\n|---|---|---|---|---|");
        try (QueryRunner here = QueryRunner.open(StoreLocation.parse(from));
                QueryRunner there = QueryRunner.open(StoreLocation.parse(other))) {
            for (SavedQuery query : SavedQueries.shipped().all()) {
                if (!same(query, examples(query), here, there)) {
                    different.add(query.name());
                }
                if (!query.parameters().isEmpty() && !same(query, Map.of(), here, there)) {
                    different.add(query.name() + " without arguments");
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static boolean same(SavedQuery query, Map<String, String> arguments, QueryRunner here, QueryRunner there) {
        Asked own = ask(query, arguments, here);
        Asked other = ask(query, arguments, there);
        boolean same = own.rows().equals(other.rows());
        System.out.printf(
                "| `%s`%s | %d | %d | %d | %s |%n",
                query.name(),
                arguments.isEmpty() ? ", no arguments" : "",
                own.rows().size(),
                own.milliseconds(),
                other.milliseconds(),
                same ? "" : "other rows: " + other.rows().size());
        return same;
    }

    /** Without what SPARQL leaves open: the order in which GROUP_CONCAT takes values, and noughts at the end of a second's parts. */
    private static String plain(String cell) {
        return Stream.of(cell.replaceAll("(:\\d\\d\\.\\d*?)0+Z$", "$1Z").split(", "))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private record Asked(List<String> rows, long milliseconds) {}

    /** Each parameter's example, but for the one that is only the form of an IRI. */
    private static Map<String, String> examples(SavedQuery query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.example().contains("0123456789"))
                .collect(Collectors.toMap(Parameter::name, Parameter::example));
    }

    /** Rows sorted. */
    private static Asked ask(SavedQuery query, Map<String, String> arguments, QueryRunner runner) {
        long start = System.nanoTime();
        try {
            Rows rows = runner.run(query, arguments);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            return new Asked(
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> rows.columns().stream()
                                    .map(column -> rows.cell(row, column).orElse(""))
                                    .map(OtherStore::plain)
                                    .collect(Collectors.joining("\t")))
                            .sorted()
                            .toList(),
                    milliseconds);
        } catch (RuntimeException e) {
            return new Asked(List.of(String.valueOf(e.getMessage())), (System.nanoTime() - start) / 1_000_000);
        }
    }
}
