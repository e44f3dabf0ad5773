package org.hearsay.source.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.BoundedBytes;
import org.hearsay.source.content.WebPage;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Articles from the records of one WARC file. A record that is none is set aside under its address, and the next is read. */
final class WarcPull implements PulledReadings.Pull {
    /** The bytes of a page that are read, decompressed. */
    private static final int LARGEST = 5 << 20;

    /** The bytes of the headers before a page. */
    private static final int LARGEST_HEAD = 64 << 10;

    private final String name;
    private final InputStream in;
    private final Parser parser;
    private @Nullable WarcReader reader;
    private boolean broken;

    /** What makes an article of a page. */
    interface Parser {
        Reading article(WebPage page) throws UnfitException;
    }

    WarcPull(String name, InputStream in, Parser parser) {
        this.name = name;
        this.in = in;
        this.parser = parser;
    }

    @Override
    public @Nullable Reading next() {
        try {
            while (!broken) {
                Optional<WarcRecord> record = reader().next();
                if (record.isEmpty()) {
                    return null;
                }
                if (record.get() instanceof WarcResponse response && overHttp(response)) {
                    Reading reading = reading(response);
                    if (reading != null) {
                        return reading;
                    }
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // the parsers of addresses, dates and lengths within the library throw unchecked
            broken = true;
            return broken(e);
        }
    }

    private WarcReader reader() throws IOException {
        WarcReader open = reader;
        if (open == null) {
            open = new WarcReader(in);
            reader = open;
        }
        return open;
    }

    private static boolean overHttp(WarcResponse response) {
        return response.target().matches("(?i)https?://.*")
                && response.contentType().base().equals(MediaType.HTTP);
    }

    /** Null where the response holds no page. @throws IOException if the file itself is damaged */
    private @Nullable Reading reading(WarcResponse response) throws IOException {
        try {
            byte[] block = BoundedBytes.read(response.body().stream(), LARGEST + LARGEST_HEAD);
            WarcTruncationReason truncated = response.truncated();
            Optional<WebPage> page = page(response.target(), block, truncated);
            return page.isPresent() ? parser.article(page.get()) : null;
        } catch (UnfitException e) {
            return e.setAside(name + "#" + response.target());
        }
    }

    /** The page in a response as it came; nothing where it is something else. */
    private static Optional<WebPage> page(String address, byte[] block, WarcTruncationReason truncated)
            throws UnfitException {
        try {
            HttpResponse http = new WarcResponse.Builder(address)
                    .body(MediaType.HTTP_RESPONSE, block)
                    .build()
                    .http();
            String type = http.headers().first("Content-Type").orElse(null);
            if (http.status() != 200 || !WebPage.mayHoldArticle(type)) {
                return Optional.empty();
            }
            if (truncated != WarcTruncationReason.NOT_TRUNCATED) {
                throw partial("the crawl kept only a part of the page (" + truncated + ")");
            }
            byte[] body = BoundedBytes.read(http.bodyDecoded().stream(), LARGEST);
            return Optional.of(new WebPage(address, type, body));
        } catch (EOFException e) {
            throw partial("the page in the record is cut short");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnfitException(
                    ProblemCode.MALFORMED,
                    "the record is no proper HTTP response (" + withoutQuotation(e) + ")",
                    "Nothing is to be done if the crawl kept it so.");
        }
    }

    private static UnfitException partial(String message) {
        return new UnfitException(ProblemCode.TRUNCATED, message, "Fetch the page itself by its address.");
    }

    private Reading broken(Exception e) {
        boolean cut = e instanceof EOFException;
        return new UnfitException(
                        cut ? ProblemCode.TRUNCATED : ProblemCode.MALFORMED,
                        "from here on it cannot be read (" + (cut ? "the file is cut short" : withoutQuotation(e))
                                + ")",
                        "Download the file anew; what was read before stays.")
                .setAside(name);
    }

    /** The library's messages quote the file after a colon, be it text or not. */
    private static String withoutQuotation(Exception e) {
        return String.valueOf(e.getMessage()).split(":", 2)[0];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
