package org.hearsay.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.graph.DerivedGraphs;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.ReportReader;
import org.hearsay.load.GraphContent;
import org.hearsay.load.Store;
import org.hearsay.resolve.Derivation;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Likeness;

/** Puts what follows across articles into a store, from the article graphs that stand there, in place of what was derived before. */
public final class DerivedLayers {
    private DerivedLayers() {}

    /** Derives all layers anew and puts them in place in one transaction; layers in which nothing follows go in a second one. */
    public static void rebuild(Store store) {
        Derived derived = Derivation.of(articles(store), Likeness.NONE);
        List<GraphContent> filled = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        DerivedGraphs.quads(derived).forEach((graph, quads) -> {
            byte[] nquads = RdfOutput.nquads(quads);
            if (nquads.length == 0) {
                empty.add(graph);
            } else {
                filled.add(new GraphContent(graph, nquads));
            }
        });
        store.replace(filled);
        store.remove(empty);
    }

    /** By way of a file, because a store may hold more than memory does. */
    private static List<ReportedArticle> articles(Store store) {
        try {
            Path file = Files.createTempFile("hearsay-graphs", ".nq");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    store.export(out);
                }
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    return ReportReader.read(in);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the graphs could not be put into a temporary file", e);
        }
    }
}
