package org.hearsay.source.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void pathsAreRelativeToTheFileAndWhatTheSourceTellsHoldsForItsArticles() throws IOException {
        Files.createDirectories(folder.resolve("news/may"));
        Files.writeString(folder.resolve("news/may/pier.txt"), "The pier stays closed, the mayor said.\n");
        Path file = write("""
                sources:
                  - type: files
                    path: "news/**/*.txt"
                    published: 2019-05-03
                    publisher: The Gull
                """);
        try (Readings readings = SourceFactory.configured(file, null, Optional.empty())
                .sources(List.of())
                .read(Holdings.NONE)) {
            assertThat(readings.next()).isInstanceOfSatisfying(Reading.Readable.class, read -> {
                assertThat(read.article().id()).isEqualTo("may/pier.txt");
                assertThat(read.article().metadata().publisher()).isEqualTo("The Gull");
                assertThat(read.article().metadata().published()).hasToString("2019-05-03");
            });
            assertThat(readings.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources: [{type: files, path: a, pathh: b}]|there is no key pathh",
                "sources: [{type: gopher, path: a}]|there is no type of source gopher",
                "sources: [{path: a}]|this source has no type",
                "sources: [{type: files}]|path",
                "sources: [{type: files, path: a, path: b}]|Duplicate field 'path'",
                "sources: [{type: files, path: a, published: 1/2/21}]|not an ISO 8601 date",
                "sources: 7|sources",
                "source: []|sources: Missing",
                "'sources: ['|:1",
                "{}|sources",
            })
    void mistakeIsToldWithItsPlace(String yaml, String told) throws IOException {
        Path file = write(yaml);
        assertThatThrownBy(() -> Configuration.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("hearsay.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void missingFile() {
        assertThatThrownBy(() -> Configuration.read(folder.resolve("none.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.yaml");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("hearsay.yaml"), yaml);
    }
}
