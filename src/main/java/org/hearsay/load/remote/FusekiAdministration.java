package org.hearsay.load.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.web.HttpException;
import org.hearsay.load.Answers;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreLocation;

/** What a Fuseki server does on request beside SPARQL, by its administration protocol. */
final class FusekiAdministration {
    private static final Duration POLL = Duration.ofMillis(500);

    private final StoreLocation.Endpoint endpoint;
    private final HttpClient client;
    private final Function<URI, HttpRequest.Builder> requests;

    /** @param requests starts a request to an address, with what the server wants to see of who asks */
    FusekiAdministration(
            StoreLocation.Endpoint endpoint, HttpClient client, Function<URI, HttpRequest.Builder> requests) {
        this.endpoint = endpoint;
        this.client = client;
        this.requests = requests;
    }

    /** Compacts the dataset, and waits until it is done. */
    void compact() {
        String path = endpoint.dataset().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        JsonObject task = send(request("/$/compact/" + name + "?deleteOld=true")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        HttpRequest look =
                request("/$/tasks/" + task.get("taskId").getAsString().value()).build();
        JsonObject state = send(look);
        while (!state.hasKey("finished")) {
            pause();
            state = send(look);
        }
        if (state.hasKey("success") && !state.get("success").getAsBoolean().value()) {
            throw new StoreException("the store " + endpoint + " could not be compacted; its server's log says why");
        }
    }

    private HttpRequest.Builder request(String path) {
        return requests.apply(endpoint.dataset().resolve(path));
    }

    private JsonObject send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                HttpException refused = new HttpException(response.statusCode(), "", null);
                throw new StoreException(Answers.describe(endpoint, refused), refused);
            }
            return JSON.parse(response.body());
        } catch (IOException | JsonParseException e) {
            throw new StoreException(
                    "the server of the store " + endpoint + " does not answer as Fuseki does: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the store " + endpoint, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
