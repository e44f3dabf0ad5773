package org.hearsay.resolve.copy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.report.ReportedArticle;

/** Articles by the least hashes of their texts, so that few pairs are compared. Two bear on each other where they are copies. */
public final class Sketches implements Layer<Sketch> {
    /** A copy that shares half its sequences lacks all of the eight least once in 250 times. */
    private static final int KEYS = 8;

    @Override
    public String prefix() {
        return "copy ";
    }

    @Override
    public List<Sketch> records(ReportedArticle article) {
        return List.of(new Sketch(article.iri(), TextSketch.hashes(article.sketch())));
    }

    @Override
    public String article(Sketch sketch) {
        return sketch.article();
    }

    @Override
    public String name(Sketch sketch) {
        return sketch.article();
    }

    @Override
    public Set<String> keys(Sketch sketch) {
        return sketch.hashes().stream().limit(KEYS).map(hash -> prefix() + hash).collect(Collectors.toSet());
    }

    @Override
    public boolean bears(Sketch one, Sketch other) {
        return one.isCopyOf(other);
    }
}
