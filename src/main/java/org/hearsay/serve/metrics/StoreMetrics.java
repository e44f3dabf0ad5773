package org.hearsay.serve.metrics;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.system.Txn;
import org.hearsay.load.ArticleQueries;

/**
 * {@code GET /metrics}: the number of articles, and what the last run did, as Prometheus reads it (text format 0.0.4). The last run
 * is told by {@code last-run.json} in the store's folder; until there is one its figures are left out.
 */
public final class StoreMetrics extends HttpServlet {
    /** Where it answers. */
    public static final String PATH = "/metrics";

    private static final long serialVersionUID = 1L;

    private final transient Path lastRun;
    private final transient Dataset dataset;

    public StoreMetrics(Path folder, Dataset dataset) {
        this.lastRun = folder.resolve("last-run.json");
        this.dataset = dataset;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder text = new StringBuilder();
        gauge(text, "hearsay_articles", "Articles in the store.", articles());
        LastRun.read(lastRun).ifPresent(run -> describe(run, text));
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private long articles() {
        return Txn.calculateRead(
                dataset,
                () -> ArticleQueries.count(
                        query -> QueryExecution.dataset(dataset).query(query).build()));
    }

    private static void describe(LastRun run, StringBuilder text) {
        gauge(text, "hearsay_last_run_timestamp_seconds", "When the last run ended.", run.ended());
        gauge(text, "hearsay_last_run_duration_seconds", "How long it took.", run.seconds());
        gauge(
                text,
                "hearsay_last_run_completed",
                "1 if it came to its end, 0 if it was stopped.",
                run.completed() ? 1 : 0);
        text.append("# HELP hearsay_last_run_articles What became of its articles.\n");
        text.append("# TYPE hearsay_last_run_articles gauge\n");
        run.articles()
                .forEach((what, count) -> text.append("hearsay_last_run_articles{outcome=\"")
                        .append(what)
                        .append("\"} ")
                        .append(count)
                        .append('\n'));
    }

    private static void gauge(StringBuilder text, String name, String help, double value) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(' ').append(value).append('\n');
    }
}
