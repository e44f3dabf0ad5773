package org.hearsay.pipeline.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.graph.run.EarlierVersion;
import org.hearsay.load.GraphContent;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreChange;
import org.hearsay.load.StoredArticle;
import org.hearsay.pipeline.DerivedLayers;

/**
 * A run's changes of the store, each one transaction together with its part of the run's record: what was written or retired, what
 * stood there before, and the mark that the derived graphs are behind. For one run and one thread.
 */
final class StoreWriter {
    private final Store store;
    private final RunLog log;
    private final StoredHoldings holdings;

    StoreWriter(Store store, RunLog log, StoredHoldings holdings) {
        this.store = store;
        this.log = log;
        this.holdings = holdings;
    }

    RunLog log() {
        return log;
    }

    /** Puts articles' graphs in place of what stood there. @return how many of the articles are new */
    int write(List<GraphContent> graphs) {
        List<String> articles = graphs.stream().map(GraphContent::iri).toList();
        List<EarlierVersion> replaced = new ArrayList<>();
        articles.forEach(iri -> holdings.find(iri).map(this::earlier).ifPresent(replaced::add));
        apply(
                StoreChange.replacing(graphs).and(DerivedLayers.mark(articles)),
                QuadChange.adding(log.wrote(articles, replaced)));
        return articles.size() - replaced.size();
    }

    /** Takes articles out. */
    void retire(Collection<StoredArticle> articles) {
        List<String> names = articles.stream().map(StoredArticle::iri).toList();
        apply(
                StoreChange.removing(names).and(DerivedLayers.mark(names)),
                QuadChange.adding(
                        log.retired(articles.stream().map(this::earlier).toList())));
    }

    /** Writes only statements. */
    void note(QuadChange quads) {
        apply(StoreChange.of(QuadChange.NONE), quads);
    }

    private void apply(StoreChange change, QuadChange quads) {
        store.apply(change.with(quads));
        log.markWritten();
    }

    private EarlierVersion earlier(StoredArticle article) {
        Optional<Instant> read = store.lastWritten(article.iri());
        return new EarlierVersion(
                article.iri(), article.sha256(), article.extractorVersion(), read.orElse(null), log.now());
    }
}
