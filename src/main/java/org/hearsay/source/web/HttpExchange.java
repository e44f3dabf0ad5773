package org.hearsay.source.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.BoundedBytes;
import org.jspecify.annotations.Nullable;

/**
 * Single requests over HTTP: no redirects, cookies, proxies or retries; one connection a host; the whole within limits of time and
 * bytes. For one thread.
 */
final class HttpExchange implements AutoCloseable {
    private final FetchRules rules;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hearsay-fetch-limit");
        thread.setDaemon(true);
        return thread;
    });

    HttpExchange(FetchRules rules) {
        this.rules = rules;
        Timeout time = Timeout.of(rules.limits().time());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                rules.privateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses())
                        .setMaxConnPerRoute(1)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(time)
                                .setSocketTimeout(time)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(time).build())
                .setUserAgent(rules.manners().userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression() // its own would not count what comes out
                .build();
    }

    /** Asks once. @throws UnfitException if no whole answer comes within the limits */
    Answer get(URI url, Fetched.Marks known) throws UnfitException {
        HttpGet request = request(url, known);
        long began = System.nanoTime();
        ScheduledFuture<?> end =
                watchdog.schedule(request::cancel, rules.limits().time().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return answer(url, request, response);
        } catch (IOException e) {
            boolean late = System.nanoTime() - began >= rules.limits().time().toNanos();
            throw late ? timedOut() : failed(url, e);
        } finally {
            end.cancel(false);
        }
    }

    private static HttpGet request(URI url, Fetched.Marks known) {
        HttpGet request = new HttpGet(url);
        request.setHeader(
                "Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.1");
        request.setHeader("Accept-Encoding", "gzip");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private Answer answer(URI url, HttpGet request, ClassicHttpResponse response) throws UnfitException, IOException {
        byte[] body = response.getCode() == 200 ? body(request, response) : new byte[0];
        Fetched.Marks marks = new Fetched.Marks(header(response, "ETag"), header(response, "Last-Modified"));
        return new Answer(
                url, response.getCode(), header(response, "Location"), header(response, "Content-Type"), marks, body);
    }

    private byte[] body(HttpGet request, ClassicHttpResponse response) throws UnfitException, IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try {
            return body(entity);
        } catch (UnfitException e) {
            request.cancel(); // or closing would read all that is still to come
            throw e;
        }
    }

    private byte[] body(HttpEntity entity) throws UnfitException, IOException {
        int most = rules.limits().bytes();
        if (entity.getContentLength() > most) {
            throw new UnfitException(
                    ProblemCode.TOO_LARGE,
                    "the server announces %,d bytes, and the largest page that is read has %,d"
                            .formatted(entity.getContentLength(), most),
                    "Raise fetch.largest in the configuration if it is an article.");
        }
        return BoundedBytes.read(decoded(entity), most);
    }

    private static InputStream decoded(HttpEntity entity) throws UnfitException, IOException {
        String encoding = entity.getContentEncoding() == null
                ? ""
                : entity.getContentEncoding().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> entity.getContent();
            case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
            default ->
                throw new UnfitException(
                        ProblemCode.UNSUPPORTED,
                        "the server compresses by " + encoding + ", which was not asked for",
                        "Save the page in a file and give that.");
        };
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue().isBlank() ? null : header.getValue();
    }

    private UnfitException timedOut() {
        return new UnfitException(
                ProblemCode.TIMED_OUT,
                "the server was not done after " + rules.limits().time().toMillis() / 1000.0 + " s",
                "It is tried again at the next run; fetch.timeout in the configuration allows more.");
    }

    private static UnfitException failed(URI url, IOException e) {
        if (e instanceof PublicAddresses.RefusedException) {
            return new UnfitException(
                    ProblemCode.ADDRESS_REFUSED,
                    url.getHost() + " has an address that is not of the public internet",
                    "Set fetch.private-addresses: true in the configuration if you trust every source in it.");
        }
        if (e instanceof ConnectionClosedException || e instanceof EOFException || e instanceof ZipException) {
            return new UnfitException(
                    ProblemCode.TRUNCATED,
                    "the server's answer is damaged or cut short (" + e.getMessage() + ")",
                    "It is tried again at the next run.");
        }
        return new UnfitException(
                ProblemCode.UNREACHABLE,
                "the server does not answer (" + e + ")",
                "Check the address; it is tried again at the next run.");
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
