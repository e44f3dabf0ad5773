package org.hearsay.source.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A site on this machine that answers as it is told to, and notes what it was asked. */
public final class LocalSite implements AutoCloseable {
    /** For tests: fast, and this machine allowed. */
    public static final FetchRules RULES = new FetchRules(
            new FetchRules.Manners("hearsay/test", Duration.ZERO, true),
            new FetchRules.Limits(Duration.ofSeconds(20), 100_000, 3),
            true);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Handler> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Answers a request. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        Handler handler = pages.getOrDefault(path, status(404));
        try (exchange) {
            handler.handle(exchange);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths that were asked for, robots.txt aside. */
    public List<String> asked() {
        return asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    public void forget() {
        asked.clear();
    }

    public LocalSite on(String path, Handler handler) {
        pages.put(path, handler);
        return this;
    }

    public LocalSite page(String path, String type, String body) {
        return on(path, content(type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public static Handler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Handler redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    public static Handler content(String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Content that has not changed for whoever knows its mark. */
    public static Handler marked(String etag, String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                content(type, body.getBytes(StandardCharsets.UTF_8)).handle(exchange);
            }
        };
    }

    public static Handler compressed(byte[] plain) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            content("text/html; charset=utf-8", gzip(plain)).handle(exchange);
        };
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
