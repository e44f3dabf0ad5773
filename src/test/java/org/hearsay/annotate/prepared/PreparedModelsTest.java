package org.hearsay.annotate.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedModelsTest {
    private static final List<String> MADE_OF = List.of("/org/hearsay/annotate/attribution/attribution.weights");

    @TempDir
    private Path folder;

    private int made;

    private byte[] bytes(Path folder, List<String> resources) throws IOException {
        return PreparedModels.bytes(folder.toString(), "letters", resources, out -> {
            made++;
            out.write(new byte[] {1, 2, 3});
        });
    }

    @Test
    void aModelIsMadeOnceAndKept() throws IOException {
        assertThat(bytes(folder, MADE_OF)).containsExactly(1, 2, 3);
        assertThat(bytes(folder, MADE_OF)).containsExactly(1, 2, 3);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void ofOtherResourcesItIsAnother() throws IOException {
        bytes(folder, MADE_OF);
        bytes(folder, List.of("/all-minilm-l6-v2-tokenizer.json"));
        assertThat(made).isEqualTo(2);
    }

    @Test
    void whatBreaksOffIsNotKept() throws IOException {
        assertThatThrownBy(() -> PreparedModels.bytes(folder.toString(), "letters", MADE_OF, out -> {
                    out.write(1);
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whereNothingCanBeKeptItIsMadeEachTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(bytes(file.resolve("below"), MADE_OF)).containsExactly(1, 2, 3);
        bytes(file.resolve("below"), MADE_OF);
        assertThat(made).isEqualTo(2);
    }
}
