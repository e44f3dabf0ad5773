package org.hearsay.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.cli.option.FormatNames;
import org.hearsay.extract.Findings;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.output.ExtractionJson;

/** Findings, article after article, in the format that was asked for. The stream is flushed after each and never closed. */
interface FindingsWriter extends AutoCloseable {
    /** @throws UncheckedIOException if the stream is closed */
    void write(Findings findings);

    @Override
    void close();

    /** @param format one of those of {@link FormatNames.OfFindings} */
    static FindingsWriter of(String format, OutputStream out) {
        return format.equals(FormatNames.JSON_LINES) ? new JsonLines(out) : new Rdf(RdfOutput.open(format, out), out);
    }

    /** One JSON object a line. */
    record JsonLines(OutputStream out) implements FindingsWriter {
        @Override
        public void write(Findings findings) {
            try {
                out.write((ExtractionJson.line(findings) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // every line is complete
        }
    }

    /** One RDF document with a named graph an article. */
    record Rdf(RdfOutput document, OutputStream out) implements FindingsWriter {
        @Override
        public void write(Findings findings) {
            document.write(ArticleGraph.quads(findings));
        }

        @Override
        public void close() {
            document.close();
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
