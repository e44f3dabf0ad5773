package org.hearsay.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hearsay.graph.ReportReader;
import org.hearsay.graph.derived.StandingQuads;
import org.hearsay.load.Store;
import org.hearsay.resolve.block.Shelf;
import org.hearsay.resolve.report.ReportedArticle;

/** Reads out of a store what deriving needs: articles, and what stands. */
record StoreReader(Store store) implements Shelf, StandingQuads {
    /** Article graphs that are read at once; more cost memory, fewer time. */
    private static final int CHUNK = 64;

    /** Some at a time, for of an article's graph only a small part is kept. */
    @Override
    public List<ReportedArticle> read(Collection<String> articles) {
        List<String> names = List.copyOf(articles);
        List<ReportedArticle> read = new ArrayList<>();
        for (int i = 0; i < names.size(); i += CHUNK) {
            ByteArrayOutputStream nquads = new ByteArrayOutputStream();
            store.export(names.subList(i, Math.min(names.size(), i + CHUNK)), nquads);
            try {
                read.addAll(ReportReader.read(new ByteArrayInputStream(nquads.toByteArray())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    @Override
    public byte[] about(String graph, Collection<String> subjects) {
        ByteArrayOutputStream nquads = new ByteArrayOutputStream();
        store.exportAbout(graph, subjects, nquads);
        return nquads.toByteArray();
    }

    @Override
    public Set<String> having(String graph, String property, Collection<String> texts) {
        return store.having(graph, property, texts);
    }
}
