package org.hearsay.source.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.web.LocalSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/sources} works as its configuration says. */
class ExampleSourcesTest {
    private static final Path EXAMPLES = Path.of("examples/sources").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void everySourceOfTheExampleGivesArticles() throws IOException {
        try (LocalSite site = new LocalSite()) {
            site.page("/ferry.html", "text/html", read("ferry.html"))
                    .page("/feed.xml", "text/xml", read("feed.xml").replace("http://localhost:8000", site.url("")));
            List<Reading> readings = read(write(site));
            long articles;
            try (Stream<Path> listed = Files.list(EXAMPLES.resolveSibling("articles"))) {
                articles =
                        listed.filter(file -> file.toString().endsWith(".txt")).count();
            }
            // the articles, two lines, one record, the page, and the page again by the feed
            assertThat(readings).allMatch(Reading.Readable.class::isInstance).hasSize((int) articles + 5);
            assertThat(readings.stream()
                            .map(reading ->
                                    ((Reading.Readable) reading).article().id()))
                    .contains("news.jsonl#lantern-1", "https://gull.example/talks", site.url("/ferry.html"));
        }
    }

    /** The configuration, at another address and without its pauses. */
    private Path write(LocalSite site) throws IOException {
        String yaml = read("hearsay.yaml")
                .replace("http://localhost:8000", site.url(""))
                .replace("delay: 500ms", "delay: 0ms")
                .replace("path: \"../", "path: \"" + EXAMPLES.getParent() + "/")
                .replace("path: news", "path: " + EXAMPLES + "/news")
                .replace("path: \"*.warc", "path: \"" + EXAMPLES + "/*.warc");
        return Files.writeString(folder.resolve("hearsay.yaml"), yaml);
    }

    private static String read(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    private static List<Reading> read(Path configuration) {
        List<Reading> readings = new ArrayList<>();
        try (Readings all = SourceFactory.configured(configuration, null, Optional.empty())
                .sources(List.of())
                .read(Holdings.NONE)) {
            all.forEachRemaining(readings::add);
        }
        return readings;
    }
}
