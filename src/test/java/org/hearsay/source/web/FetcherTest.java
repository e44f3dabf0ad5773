package org.hearsay.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private final LocalSite site = new LocalSite();
    private Fetcher fetcher = new Fetcher(LocalSite.RULES);

    @AfterEach
    void end() {
        fetcher.close();
        site.close();
    }

    @Test
    void pageWithItsMarks() throws UnfitException {
        site.on("/pier", LocalSite.marked("\"1\"", "text/html", "Closed."));
        Fetched fetched = fetcher.fetch(site.url("/pier"), Fetched.Marks.NONE);
        assertThat(fetched.page().orElseThrow().body()).asString(UTF_8).isEqualTo("Closed.");
        assertThat(fetcher.fetch(site.url("/pier"), fetched.marks()).page()).isEmpty();
    }

    @Test
    void compressedPage() throws UnfitException {
        site.on("/pier", LocalSite.compressed("Closed.".getBytes(UTF_8)));
        assertThat(fetcher.fetch(site.url("/pier"), Fetched.Marks.NONE)
                        .page()
                        .orElseThrow()
                        .body())
                .asString(UTF_8)
                .isEqualTo("Closed.");
    }

    @Test
    void redirectsAreFollowedToThePagesOwnAddress() throws UnfitException {
        site.on("/old", LocalSite.redirect("/new")).page("/new", "text/html", "Here.");
        assertThat(fetcher.fetch(site.url("/old"), Fetched.Marks.NONE)
                        .page()
                        .orElseThrow()
                        .url())
                .isEqualTo(site.url("/new"));
    }

    @Test
    void redirectLoopEnds() {
        site.on("/a", LocalSite.redirect("/b")).on("/b", LocalSite.redirect("/a"));
        assertThat(problem("/a").message()).contains("redirects more than 3 times");
        assertThat(site.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://gull.example/a", "http://user:secret@127.0.0.1/", "gopher:x"})
    void redirectToWhatIsNoAddressOfTheWebIsRefused(String target) {
        site.on("/a", LocalSite.redirect(target));
        assertThat(problem("/a").code()).isEqualTo(ProblemCode.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:file:/x!/y",
                "http://user:secret@127.0.0.1/",
                "no address",
                "http:///a"
            })
    void otherAddressesAreNotFetched(String address) {
        assertThat(problemOf(address).code()).isEqualTo(ProblemCode.ADDRESS_REFUSED);
    }

    @Test
    void bombOfGzipIsNotUnpacked() {
        site.on("/bomb", LocalSite.compressed(new byte[20 << 20]));
        Problem problem = problem("/bomb");
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem.message()).contains("100,000");
    }

    @Test
    void announcedSizeIsEnoughToRefuse() {
        site.on("/large", LocalSite.content("text/html", new byte[200_000]));
        assertThat(problem("/large").message()).contains("announces 200,000 bytes");
    }

    @Test
    void endlessPageIsCutOffAndWhatIsLeftOfItIsNotRead() {
        AtomicLong sent = new AtomicLong();
        site.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                    sent.addAndGet(8192);
                }
            }
        });
        assertThat(problem("/endless").code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(sent).as("bytes, far more than sockets hold").hasValueLessThan(100L << 20);
    }

    @Test
    void slowBodyIsGivenUpThoughEachByteComesInTime() {
        fetcher = new Fetcher(new FetchRules(
                LocalSite.RULES.manners(), new FetchRules.Limits(Duration.ofMillis(500), 100_000, 3), true));
        site.on("/slow", FetcherTest::drip);
        assertThat(problem("/slow").code()).isEqualTo(ProblemCode.TIMED_OUT);
    }

    private static void drip(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void bodyThatIsShorterThanAnnouncedIsNoPage() {
        site.on("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("Only this.".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the line is cut");
        });
        assertThat(problem("/short").code()).isEqualTo(ProblemCode.TRUNCATED);
    }

    @Test
    void halfAGzipIsNoPage() {
        byte[] whole = LocalSite.gzip("The pier stays closed. ".repeat(500).getBytes(UTF_8));
        site.on("/half", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalSite.content("text/html", Arrays.copyOf(whole, whole.length / 2))
                    .handle(exchange);
        });
        assertThat(problem("/half").code()).isEqualTo(ProblemCode.TRUNCATED);
    }

    @Test
    void robotsAreKept() {
        site.page("/robots.txt", "text/plain", "User-agent: hearsay\nDisallow: /private/\n")
                .page("/private/a", "text/html", "No.")
                .on("/open", LocalSite.redirect("/private/a"));
        assertThat(problem("/private/a").code()).isEqualTo(ProblemCode.ROBOTS);
        assertThat(problem("/open").code()).isEqualTo(ProblemCode.ROBOTS);
        assertThat(site.asked()).containsExactly("/open");
    }

    @Test
    void robotsThatCannotBeHadForbidAll() {
        site.on("/robots.txt", LocalSite.status(500)).page("/a", "text/html", "No.");
        assertThat(problem("/a").message()).contains("cannot tell now what its robots.txt allows");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void robotsMayBeLeftUnaskedForSitesOfOnesOwn() throws UnfitException {
        fetcher = new Fetcher(new FetchRules(
                new FetchRules.Manners("hearsay/test", Duration.ZERO, false), LocalSite.RULES.limits(), true));
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n").page("/a", "text/html", "Yes.");
        assertThat(fetcher.fetch(site.url("/a"), Fetched.Marks.NONE).page()).isPresent();
    }

    @Test
    void hostIsLeftTimeBetweenRequests() throws UnfitException {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n")
                .page("/a", "text/html", "Yes.");
        long began = System.nanoTime();
        fetcher.fetch(site.url("/a"), Fetched.Marks.NONE);
        fetcher.fetch(site.url("/a"), Fetched.Marks.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void hostThatHasEnoughIsLeftAlone() {
        site.on("/a", LocalSite.status(429)).page("/b", "text/html", "Yes.");
        assertThat(problem("/a").message()).contains("429");
        assertThat(problem("/b").message()).contains("asked for fewer requests");
        assertThat(site.asked()).containsExactly("/a");
    }

    @Test
    void missingPage() {
        assertThat(problem("/none").line()).contains("404").contains("Check the address");
    }

    @Test
    void serverThatIsNotThere() {
        site.close();
        assertThat(problem("/a").code()).isEqualTo(ProblemCode.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/"})
    void thisMachineIsNotAskedUnlessAllowed(String address) {
        fetcher = new Fetcher(FetchRules.STANDARD);
        int port = Integer.parseInt(site.url("").replaceAll(".*:", ""));
        assertThat(problemOf(address.formatted(port)).code())
                .isIn(ProblemCode.ADDRESS_REFUSED, ProblemCode.UNREACHABLE);
        assertThat(problemOf("http://127.0.0.1:" + port + "/").code()).isEqualTo(ProblemCode.ADDRESS_REFUSED);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void addressesThatAreNotPublic(String literal) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:4700::1111", "::ffff:1.1.1.1"})
    void publicAddresses(String literal) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(literal))).isTrue();
    }

    private Problem problem(String path) {
        return problemOf(site.url(path));
    }

    private Problem problemOf(String address) {
        UnfitException unfit =
                catchThrowableOfType(UnfitException.class, () -> fetcher.fetch(address, Fetched.Marks.NONE));
        assertThat(unfit).isNotNull();
        return unfit.problem(address);
    }
}
