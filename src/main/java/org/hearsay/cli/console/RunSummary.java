package org.hearsay.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.hearsay.graph.Release;
import org.hearsay.graph.run.Tally;
import org.hearsay.pipeline.ingest.RunReport;

/** What a run did, for programs: one JSON object, put in place of an earlier one at once so that nobody reads half of it. */
public final class RunSummary {
    /** The name of the file in a store's folder. */
    public static final String FILE = "last-run.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunSummary() {}

    /** @throws UncheckedIOException if it cannot be written */
    public static void write(Path file, RunReport report, String store, String command) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, json(report, store, command));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the summary " + file + " cannot be written", e);
        }
    }

    static String json(RunReport report, String store, String command) throws JsonProcessingException {
        ObjectNode run = JSON.createObjectNode();
        run.put("run", report.iri()).put("recorded", report.recorded());
        run.put("command", command).put("store", store).put("extractor", Release.extractor());
        run.put("started", report.started().toString());
        run.put("ended", report.started().plus(report.took()).toString());
        run.put("seconds", report.took().toMillis() / 1000.0);
        run.put("ending", report.ending().name().toLowerCase(Locale.ROOT));
        Tally tally = report.tally();
        run.putObject("articles")
                .put("seen", tally.seen())
                .put("new", tally.added())
                .put("changed", tally.changed())
                .put("unchanged", tally.unchanged())
                .put("retired", tally.retired())
                .put("setAside", tally.setAside());
        report.setAside()
                .forEach(problem -> run.withArray("problems")
                        .addObject()
                        .put("article", problem.article())
                        .put("code", problem.code().name())
                        .put("message", problem.message() + ". " + problem.remedy()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    }
}
