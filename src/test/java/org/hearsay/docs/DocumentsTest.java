package org.hearsay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That no document leads nowhere, and that the ontology's page is the ontology's. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    static Stream<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of(".", "docs", "docs/decisions", "ontology", "recipes", "examples/extension")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.list(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
                }
            }
        }
        return found.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkWithinTheProjectResolves(Path document) throws IOException {
        for (String link : links(document)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            assertThat(target).as("%s: %s", document, link).exists();
            if (parts.length > 1 && target.toString().endsWith(".md")) {
                assertThat(anchors(target)).as("%s: %s", document, link).contains(parts[1]);
            }
        }
    }

    @Test
    void theOntologysPageIsMadeFromTheOntology() throws IOException {
        Path page = Path.of("docs/ONTOLOGY.md");
        String made = new OntologyPage().text();
        if (System.getenv("HEARSAY_WRITE_DOCS") != null) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page))
                .as("make it anew with: HEARSAY_WRITE_DOCS=1 mvn -Dtest=DocumentsTest test")
                .isEqualTo(made);
    }

    private static List<String> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** As the usual viewers name headings. */
    private static List<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
