package org.hearsay.serve.metrics;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What the last run did.
 *
 * @param ended in seconds since 1970
 * @param seconds how long it took
 * @param completed whether it came to its end
 * @param articles how many of each outcome
 */
record LastRun(long ended, double seconds, boolean completed, Map<String, Long> articles) {

    /** From the file that the run left; empty where there is none. */
    static Optional<LastRun> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            JsonObject run = JSON.parse(in);
            Map<String, Long> articles = new TreeMap<>();
            JsonObject counts = run.getObj("articles");
            counts.keys()
                    .forEach(outcome -> articles.put(
                            outcome, counts.get(outcome).getAsNumber().value().longValue()));
            return Optional.of(new LastRun(
                    Instant.parse(run.getString("ended")).getEpochSecond(),
                    run.get("seconds").getAsNumber().value().doubleValue(),
                    run.getString("ending").equals("done"),
                    articles));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
