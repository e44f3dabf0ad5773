package org.hearsay.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of fields in {@code docs/SOURCES.md}. */
class ArticleFieldsDocTest {
    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("text", ArticleFields.TEXT),
                Arguments.of("page, where there is no text", ArticleFields.HTML),
                Arguments.of("title", ArticleFields.TITLE),
                Arguments.of("date", ArticleFields.DATE),
                Arguments.of("publisher", ArticleFields.PUBLISHER),
                Arguments.of("address", ArticleFields.URL),
                Arguments.of("author", ArticleFields.AUTHOR),
                Arguments.of("identifier", ArticleFields.ID));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowHasTheNamesInTheirOrder(String what, List<String> names) throws IOException {
        String row = names.stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ", "| " + what + " | ", " |"));
        assertThat(Files.readString(Path.of("docs/SOURCES.md"))).contains("\n" + row + "\n");
    }
}
