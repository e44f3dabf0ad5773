package org.hearsay.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.hearsay.ask.Harbour;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.folders.FoldersInMemory;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;

/**
 * What the parameters of saved queries, and those of the requests that ask them, are fuzzed for: whatever they hold, the server
 * answers with rows or says what is wrong with them, and its store stays as it is. The first byte chooses the query, the second what
 * is asked of it; the others are the request's parameters, byte for byte. Jazzer calls {@link #fuzzerTestOneInput}; {@link
 * RequestFuzzIT} calls {@link #ask}.
 */
public final class RequestFuzz {
    /** As the profile's {@code -Dreader} has it. */
    public static final String NAME = "requests";

    private static final Set<Integer> FINE = Set.of(200, 304, 400);
    private static final List<String> WAYS = List.of("", "/suggestions", "?format=html&", "?format=csv&");
    private static final List<SavedQuery> QUERIES =
            List.copyOf(SavedQueries.shipped().all());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RequestFuzz() {}

    /** A request with a parameter of each kind. */
    public static byte[] seed() {
        return ("\1\0person=Brandt&addressee=<urn:x>&since=2031-06&until=2031&text=a\"b\\\\c&below=0.5&limit=3&offset=1"
                        + "&format=csv&parameter=person&part=q&words=harbour&about=\u00e9\ud83d\ude00")
                .getBytes(UTF_8);
    }

    /** For Jazzer, once, before it takes the time: the server starts. */
    public static void fuzzerInitialize() {
        ask(seed());
    }

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        ask(input);
    }

    /** @throws AssertionError if the server answers as it should not */
    static void ask(byte[] input) {
        SavedQuery query = QUERIES.get(input.length > 0 ? Math.floorMod(input[0], QUERIES.size()) : 0);
        String way = WAYS.get(input.length > 1 ? Math.floorMod(input[1], WAYS.size()) : 0);
        String address = "api/queries/" + query.name() + way + (way.contains("?") ? "" : "?") + parameters(input);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Served.SERVER.url() + address))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            boolean tellsTooMuch = response.body().contains("Exception") && !address.contains("Exception");
            if (!FINE.contains(response.statusCode()) || tellsTooMuch) {
                throw new AssertionError(response.statusCode() + " for " + address + ": " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every byte may stand in a value, whatever it would mean in an address. */
    private static String parameters(byte[] input) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; i < Math.min(input.length, 3000); i++) {
            boolean plain = input[i] == '=' || input[i] == '&' || Character.isLetterOrDigit(input[i]) && input[i] > 0;
            text.append(plain ? "" + (char) input[i] : "%%%02X".formatted(input[i] & 0xff));
        }
        return text.toString();
    }

    /** One server for the whole process, over the invented harbour. */
    private static final class Served {
        private static final HearsayServer SERVER = serve();

        private static HearsayServer serve() {
            try {
                Path folder = FoldersInMemory.make("hearsay-fuzz-");
                Harbour.store(folder).close();
                HearsayServer server = HearsayServer.start(new ServerOptions(
                        folder,
                        0,
                        Optional.of(new Credentials("hearsay", "a password for tests")),
                        List.of(SavedQueries.shippedFolder()),
                        false));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileUtils.deleteQuietly(folder.toFile());
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
