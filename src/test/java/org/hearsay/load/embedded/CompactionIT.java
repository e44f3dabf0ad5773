package org.hearsay.load.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.hearsay.load.GraphContent;
import org.hearsay.load.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactionIT {
    private static final String LABEL = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
    private static final int GRAPHS = 40;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE})
    void whatStandsIsKeptAndTheOldFilesGo(long packedFrom) throws IOException {
        String before;
        try (EmbeddedStore store = open()) {
            store.replace(graphs("lighthouse"));
            store.replace(graphs("harbour"));
            before = export(store);
            store.compact(packedFrom);
            assertThat(export(store)).isEqualTo(before);
            assertThat(generations()).containsExactly("Data-0002");
            store.compact(packedFrom);
            assertThat(export(store)).isEqualTo(before);
        }
        assertThat(generations()).containsExactly("Data-0003");
        assertThat(temporary.resolve("store/tdb2.new")).doesNotExist();
        try (EmbeddedStore store = open()) {
            assertThat(export(store)).isEqualTo(before);
            assertThat(store.indexAgreement().agrees()).isTrue();
            assertThat(store.indexAgreement().literals()).isEqualTo(GRAPHS);
        }
    }

    @Test
    void theStoreIsWrittenOnAfterwards() throws IOException {
        String after;
        try (EmbeddedStore store = open()) {
            store.replace(graphs("lighthouse"));
            store.compact(1);
            store.replace(graphs("harbour"));
            after = export(store);
            assertThat(after).contains("harbour 7").doesNotContain("lighthouse");
        }
        try (EmbeddedStore store = open()) {
            assertThat(export(store)).isEqualTo(after);
            assertThat(store.indexAgreement().agrees()).isTrue();
        }
    }

    /** As one leaves it that dies while it builds, and one that dies just after the renaming. */
    @Test
    void whatADeadProcessLeftIsClearedAway() throws IOException {
        String before;
        try (EmbeddedStore store = open()) {
            store.replace(graphs("lighthouse"));
            before = export(store);
        }
        Path half = Files.createDirectories(temporary.resolve("store/tdb2.new/Data-0001"));
        Files.writeString(half.resolve("GSPO.dat"), "half");
        try (EmbeddedStore store = open()) {
            store.compact();
            Files.createDirectories(temporary.resolve("store/tdb2/Data-0001"));
            store.compact();
            assertThat(export(store)).isEqualTo(before);
        }
        assertThat(generations()).containsExactly("Data-0003");
        assertThat(half).doesNotExist();
    }

    @Test
    void aReaderIsWaitedFor() throws Exception {
        try (EmbeddedStore store = open()) {
            store.replace(graphs("lighthouse"));
            store.dataset().begin(ReadWrite.READ);
            Thread compacting = new Thread(store::compact);
            try {
                compacting.start();
                while (!Files.exists(temporary.resolve("store/tdb2.new"))) {
                    Thread.sleep(10);
                }
                compacting.join(2_000);
                assertThat(compacting.isAlive()).isTrue();
                assertThat(store.dataset().asDatasetGraph().stream().count()).isEqualTo(GRAPHS);
                assertThat(generations()).containsExactly("Data-0001");
            } finally {
                store.dataset().end();
            }
            compacting.join(60_000);
            assertThat(compacting.isAlive()).isFalse();
            assertThat(generations()).containsExactly("Data-0002");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndLeftAsItIs() throws IOException {
        try (EmbeddedStore store = open()) {
            store.replace(graphs("lighthouse"));
            String before = export(store);
            Files.writeString(temporary.resolve("store/tdb2.new"), "in the way");
            Files.writeString(temporary.resolve("store/tdb2/Data-0002"), "in the way");
            assertThatThrownBy(store::compact)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be compacted; nothing in it is lost");
            assertThat(export(store)).isEqualTo(before);
            assertThat(temporary.resolve("store/tdb2.new")).doesNotExist();
            Files.delete(temporary.resolve("store/tdb2/Data-0002"));
            store.replace(graphs("harbour"));
            assertThat(export(store)).contains("harbour 7");
        }
        try (EmbeddedStore store = open()) {
            assertThat(export(store)).contains("harbour 7");
        }
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(StoreFolder.hold(temporary.resolve("store"), "test", Duration.ZERO));
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> all = Files.list(temporary.resolve("store/tdb2"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("Data"))
                    .sorted()
                    .toList();
        }
    }

    private static List<GraphContent> graphs(String word) {
        return Stream.iterate(0, number -> number + 1)
                .limit(GRAPHS)
                .map(number -> new GraphContent(
                        "urn:g" + number,
                        "<urn:s%d> %s \"%s %d\"@en .\n"
                                .formatted(number, LABEL, word, number)
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String export(EmbeddedStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(out);
        return String.join(
                "\n", out.toString(StandardCharsets.UTF_8).lines().sorted().toList());
    }
}
