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
import org.hearsay.load.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadIT {
    private static final String LABEL = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
    private static final String FIRST = "<urn:s> " + LABEL + " \"lighthouse\"@en <urn:g1> .\n";
    private static final String SECOND = "<urn:t> <urn:p> <urn:s> <urn:g2> .\n";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void loadedQuadsAreAllThere(long packedFrom) throws IOException {
        Path store = temporary.resolve("store");
        try (StoreFolder folder = hold(store)) {
            assertThat(BulkLoad.load(folder, List.of(file("a.nq", FIRST), file("b.nq", SECOND)), packedFrom))
                    .isEqualTo(2);
        }
        try (EmbeddedStore open = EmbeddedStore.open(hold(store))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.export(out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line + "\n"))
                    .containsExactlyInAnyOrder(FIRST, SECOND);
            assertThat(open.graphs()).containsExactlyInAnyOrder("urn:g1", "urn:g2");
        }
    }

    @Test
    void storeThatIsNotEmptyIsLeftAlone() throws IOException {
        Path file = file("a.nq", FIRST);
        try (StoreFolder folder = hold(temporary.resolve("store"))) {
            BulkLoad.load(folder, List.of(file));
            assertThatThrownBy(() -> BulkLoad.load(folder, List.of(file)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void malformedFileLeavesNothingAndTheNextLoadBeginsAnew() throws IOException {
        Path bad = file("bad.nq", FIRST + "<urn:s> nonsense\n");
        Path good = file("a.nq", FIRST);
        try (StoreFolder folder = hold(temporary.resolve("store"))) {
            assertThatThrownBy(() -> BulkLoad.load(folder, List.of(bad)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing was loaded");
            assertThat(folder.triples()).doesNotExist();
            assertThat(folder.path().resolve("tdb2.new")).doesNotExist();
            assertThat(BulkLoad.load(folder, List.of(good))).isEqualTo(1);
        }
    }

    private static StoreFolder hold(Path path) {
        return StoreFolder.hold(path, "test", Duration.ZERO);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(temporary.resolve(name), content);
    }
}
