package org.hearsay.serve.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A connection to Chromium by its DevTools protocol: commands with their answers, and events. Thread-safe. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 90; // a machine that is busy with other tests is slow

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder received = new StringBuilder(); // the socket calls one thread at a time
    private final WebSocket socket;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param session that of a tab; empty for the browser itself
     * @param parameters names and values by turns
     * @throws IllegalStateException where the browser refuses it or does not answer
     */
    JsonNode call(String session, String method, Object... parameters) {
        ObjectNode command =
                JSON.createObjectNode().put("id", number.incrementAndGet()).put("method", method);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        ObjectNode values = command.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            values.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(command.get("id").intValue(), answer);
        synchronized (this) { // a socket takes one message at a time
            socket.sendText(command.toString(), true).join();
        }
        JsonNode message = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    /** Tells of every event from now on. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        received.append(part);
        if (last) {
            String message = received.toString();
            received.setLength(0);
            take(message);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> answer =
                    message.has("id") ? waiting.remove(message.get("id").intValue()) : null;
            if (answer == null) {
                listeners.forEach(listener -> listener.accept(message));
            } else {
                answer.complete(message);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a message of the protocol: " + text, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
