package org.hearsay.source.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.Span;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.feed.FeedReading;
import org.hearsay.source.file.ArticleReader;
import org.hearsay.source.file.SourceFile;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.source.warc.WarcFile;

/**
 * What the readers are fuzzed for: whatever the bytes, they give articles whose texts can be counted in, or problems that say
 * something, and come to an end. Jazzer calls {@link #fuzzerTestOneInput}, with the reader's name as its argument; {@link
 * ReaderFuzzTest} calls {@link Target#read}.
 */
public final class ReaderFuzz {
    private static Target target = Target.TEXT;

    /** A reader, with an input that it reads well, for changes to start from. */
    public enum Target {
        TEXT(
                bytes -> file("story.txt", bytes),
                "Title: The pier\nDate: 3 May 2019\nURL: https://gull.example/?utm_source=x\n\n"
                        + "The pier stays closed, the mayor of Île Noire said 😀 on Friday.\n"),
        HTML(
                bytes -> file("story.html", bytes),
                "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Pier</title>"
                        + "<link rel=canonical href='https://gull.example/pier'><script type='application/ld+json'>{\"@graph\":"
                        + "[{\"@type\":[\"NewsArticle\"],\"headline\":\"Pier\",\"author\":[{\"name\":\"Ana Lee\"}],\"datePublished\":"
                        + "\"2019-05-03T10:00:00Z\",\"mainEntityOfPage\":{\"@id\":\"https://gull.example/pier\"}}]}</script></head>"
                        + "<body><nav>Home</nav><article><p>" + "The pier stays closed, the mayor said. ".repeat(6)
                        + "</p><table><tr><td>x</table><br></article></body></html>"),
        FEED(
                bytes -> FeedReading.of(bytes),
                "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:content="
                        + "'http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Gull"
                        + "</title><link>https://gull.example/</link><item><title>Pier</title><link>/pier</link><guid>1</guid><dc:creator>"
                        + "Ana</dc:creator><pubDate>Fri, 03 May 2019 10:00:00 GMT</pubDate><description>&lt;p&gt;Closed.&lt;/p&gt;"
                        + "</description><content:encoded><![CDATA[<p>" + "The pier stays closed. ".repeat(9)
                        + "</p>]]></content:encoded>"
                        + "</item></channel></rss>"),
        JSON_LINES(
                bytes ->
                        new JsonLines(Metadata.NONE).read("news.jsonl", new ByteArrayInputStream(bytes), Holdings.NONE),
                "{\"id\": 7, \"text\": \"The pier stays closed.\", \"date\": 1556877600, \"authors\": [\"Ana\", {\"name\": \"Bo\"}],"
                        + " \"source\": {\"name\": \"Gull\"}, \"url\": \"https://gull.example/pier\"}\n{\"html\": \"<p>x</p>\"}\n"),
        WARC(
                bytes -> new WarcFile(Metadata.NONE).read("crawl.warc", new ByteArrayInputStream(bytes), Holdings.NONE),
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gull.example/a\r\nWARC-Date: 2019-05-03T10:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http;"
                        + " msgtype=response\r\nContent-Length: 121\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html;"
                        + " charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n<p>The pier stays closed.</p>\r\n0\r\n\r\n\r\n\r\n");

        private final Function<byte[], Readings> reader;
        private final byte[] seed;

        Target(Function<byte[], Readings> reader, String seed) {
            this.reader = reader;
            this.seed = seed.getBytes(UTF_8);
        }

        byte[] seed() {
            return seed.clone();
        }

        /** @throws AssertionError if the reader gives what it should not */
        void read(byte[] input) {
            try (Readings readings = reader.apply(input)) {
                readings.forEachRemaining(ReaderFuzz::check);
            }
        }
    }

    private ReaderFuzz() {}

    /** For Jazzer. */
    public static void fuzzerInitialize(String[] arguments) {
        target = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        target.read(input);
    }

    private static void check(Reading reading) {
        if (reading instanceof Reading.Readable readable) {
            Article article = readable.article();
            int end = article.text().length();
            require(!article.text().at(new Span(0, end)).isBlank(), "an article without text: " + article.id());
            require(article.text().prose().length() == article.text().value().length(), "prose of another length");
        } else if (reading instanceof Reading.SetAside aside) {
            require(
                    !aside.problem().message().isBlank()
                            && !aside.problem().remedy().isBlank(),
                    "a problem without words");
            String line = aside.problem().line();
            require(line.length() < 2000 && line.codePoints().noneMatch(Character::isISOControl), "no line: " + line);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static Readings file(String name, byte[] bytes) {
        try {
            Path file = Scratch.FOLDER.resolve(name);
            Files.write(file, bytes);
            return Readings.of(List.of(new ArticleReader().reading(SourceFile.given(file, name), Holdings.NONE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this process. */
    private static final class Scratch {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("hearsay-fuzz");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
