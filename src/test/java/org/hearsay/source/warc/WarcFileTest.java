package org.hearsay.source.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.web.LocalSite;
import org.junit.jupiter.api.Test;

class WarcFileTest {
    private static final String PAGE = "<html><head><title>Ferry</title></head><body><article><p>"
            + "The ferry to Île Noire will not sail, the harbour master said. ".repeat(5)
            + "</p></article></body></html>";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @Test
    void pagesAmongTheRecords() {
        byte[] warc = join(
                record("warcinfo", "", "application/warc-fields", "software: gull\r\n".getBytes(UTF_8)),
                record(
                        "request",
                        "https://gull.example/a",
                        "application/http; msgtype=request",
                        "GET /a HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                response("https://gull.example/a", 200, HTML, PAGE.getBytes(UTF_8)),
                response("https://gull.example/moved", 301, "Location: /a\r\n", new byte[0]),
                response("https://gull.example/logo", 200, "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
                response("https://gull.example/b?utm_source=x", 200, HTML, PAGE.getBytes(UTF_8)));
        List<Reading> readings = read(warc);
        assertThat(readings)
                .extracting(reading -> article(reading).id())
                .containsExactly("https://gull.example/a", "https://gull.example/b");
        assertThat(article(readings.get(0)).text().value()).contains("Île Noire");
        assertThat(article(readings.get(0)).metadata().title()).isEqualTo("Ferry");
    }

    @Test
    void compressedRecordByRecordAsCrawlsAre() {
        byte[] warc = join(
                LocalSite.gzip(response("https://gull.example/a", 200, HTML, PAGE.getBytes(UTF_8))),
                LocalSite.gzip(response("https://gull.example/b", 200, HTML, PAGE.getBytes(UTF_8))));
        assertThat(read(warc)).hasSize(2).allMatch(Reading.Readable.class::isInstance);
    }

    @Test
    void charsetOfTheHeaderChunksAndCompressionOfTheBody() {
        byte[] latin = PAGE.getBytes(ISO_8859_1);
        byte[] chunked = join(
                (Integer.toHexString(100) + "\r\n").getBytes(UTF_8),
                Arrays.copyOf(latin, 100),
                ("\r\n" + Integer.toHexString(latin.length - 100) + "\r\n").getBytes(UTF_8),
                Arrays.copyOfRange(latin, 100, latin.length),
                "\r\n0\r\n\r\n".getBytes(UTF_8));
        byte[] warc = join(
                response(
                        "https://gull.example/a",
                        200,
                        "Content-Type: text/html; charset=ISO-8859-1\r\nTransfer-Encoding: chunked\r\n",
                        chunked),
                response(
                        "https://gull.example/b",
                        200,
                        HTML + "Content-Encoding: gzip\r\n",
                        LocalSite.gzip(PAGE.getBytes(UTF_8))));
        assertThat(read(warc))
                .hasSize(2)
                .allSatisfy(
                        reading -> assertThat(article(reading).text().value()).contains("Île Noire"));
    }

    @Test
    void bodyThatWasKeptDecodedUnderItsOldHeaderIsReadAsItIs() {
        // Common Crawl's news crawl renames these headers; older tools left them
        byte[] warc = response(
                "https://gull.example/a", 200, HTML + "X-Crawler-Content-Encoding: gzip\r\n", PAGE.getBytes(UTF_8));
        assertThat(read(warc)).singleElement().isInstanceOf(Reading.Readable.class);
    }

    @Test
    void damagedRecordDoesNotCostTheOthers() {
        byte[] warc = join(
                record(
                        "response",
                        "https://gull.example/bad",
                        "application/http; msgtype=response",
                        "no http at all".getBytes(UTF_8)),
                response(
                        "https://gull.example/half",
                        200,
                        HTML + "Content-Encoding: gzip\r\n",
                        Arrays.copyOf(LocalSite.gzip(PAGE.getBytes(UTF_8)), 60)),
                response(
                        "https://gull.example/bomb",
                        200,
                        HTML + "Content-Encoding: gzip\r\n",
                        LocalSite.gzip(new byte[30 << 20])),
                response("https://gull.example/latin", 200, HTML, PAGE.getBytes(ISO_8859_1)),
                response("https://gull.example/a", 200, HTML, PAGE.getBytes(UTF_8)));
        assertThat(read(warc).stream().map(WarcFileTest::shape))
                .containsExactly(
                        "crawl.warc#https://gull.example/bad MALFORMED",
                        "crawl.warc#https://gull.example/half TRUNCATED",
                        "crawl.warc#https://gull.example/bomb TOO_LARGE",
                        "crawl.warc#https://gull.example/latin ENCODING",
                        "https://gull.example/a");
    }

    @Test
    void halfDownloadedFileGivesWhatItHolds() {
        byte[] one = LocalSite.gzip(response("https://gull.example/a", 200, HTML, PAGE.getBytes(UTF_8)));
        List<Reading> readings = read(Arrays.copyOf(join(one, one), one.length + one.length / 2));
        assertThat(readings.get(0)).isInstanceOf(Reading.Readable.class);
        assertThat(shape(readings.get(1))).endsWith("TRUNCATED");
        assertThat(readings).hasSize(2);
    }

    @Test
    void partlyKeptPageIsNoArticle() {
        byte[] warc = record(
                "response",
                "https://gull.example/a",
                "application/http; msgtype=response\r\nWARC-Truncated: length",
                ("HTTP/1.1 200 OK\r\n" + HTML + "\r\n" + PAGE).getBytes(UTF_8));
        assertThat(read(warc))
                .singleElement()
                .extracting(WarcFileTest::shape)
                .asString()
                .endsWith("TRUNCATED");
    }

    @Test
    void whatIsNoWarcIsToldByItsName() {
        assertThat(read("This is a letter.".getBytes(UTF_8)))
                .singleElement()
                .extracting(WarcFileTest::shape)
                .isEqualTo("crawl.warc MALFORMED");
    }

    @Test
    void messageDoesNotQuoteTheFile() {
        // found by fuzzing: the parser's message held the bytes around the fault
        Reading reading =
                read("WA\u001b[2J\r\nContent-Type: x\r\n\r\n".getBytes(UTF_8)).get(0);
        assertThat(((Reading.SetAside) reading).problem().message())
                .contains("invalid WARC record")
                .doesNotContain("Content-Type", "\u001b", "HERE");
    }

    @Test
    void gigabyteNeedsLittleMemory() throws IOException {
        // a gigabyte of records, made as they are read
        byte[] one = join(
                response("https://gull.example/logo", 200, "Content-Type: image/png\r\n", new byte[1 << 20]),
                response("https://gull.example/menu", 200, HTML, "<p>Menu</p>".getBytes(UTF_8)));
        int[] left = {1000};
        InputStream endless = new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return left[0] > 0;
            }

            @Override
            public InputStream nextElement() {
                left[0]--;
                return new ByteArrayInputStream(one);
            }
        });
        long most = 0;
        int count = 0;
        try (Readings readings = new WarcFile(Metadata.NONE).read("crawl.warc", endless, Holdings.NONE)) {
            for (; readings.hasNext(); count++) {
                assertThat(shape(readings.next())).endsWith("NO_ARTICLE_TEXT");
                most = Math.max(most, 1000 - left[0] - count);
            }
        }
        assertThat(count).isEqualTo(1000);
        // how far the reader was ahead of what it gave, in records
        assertThat(most).isLessThanOrEqualTo(2);
    }

    private static byte[] response(String url, int status, String headers, byte[] body) {
        return record(
                "response",
                url,
                "application/http; msgtype=response",
                join(("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n").getBytes(UTF_8), body));
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) {
        String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + target + "WARC-Date: 2019-05-03T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: " + contentType
                + "\r\n"
                + "Content-Length: " + block.length + "\r\n\r\n";
        return join(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static List<Reading> read(byte[] warc) {
        List<Reading> readings = new ArrayList<>();
        try (Readings all =
                new WarcFile(Metadata.NONE).read("crawl.warc", new ByteArrayInputStream(warc), Holdings.NONE)) {
            all.forEachRemaining(readings::add);
        }
        return readings;
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).article();
    }

    private static String shape(Reading reading) {
        return reading instanceof Reading.SetAside aside
                ? aside.problem().article() + " " + aside.problem().code()
                : article(reading).id();
    }
}
