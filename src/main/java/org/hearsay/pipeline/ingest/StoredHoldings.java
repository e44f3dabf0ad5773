package org.hearsay.pipeline.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.PartialDate;
import org.hearsay.graph.Release;
import org.hearsay.load.Store;
import org.hearsay.load.StoredArticle;
import org.hearsay.source.Holdings;
import org.jspecify.annotations.Nullable;

/**
 * What a store has, as a run asks for it: the first articles one by one, and where there are many all at once. What the run itself
 * writes is not in it. For one run and one thread.
 */
final class StoredHoldings implements Holdings {
    /** After so many questions one long answer costs less than more short ones. */
    private static final int ONE_BY_ONE = 50;

    /** What an article was read from. */
    private record File(String id, String sha256) {}

    private final Store store;
    private final Ingestion.Rereading rereading;
    private final Quarantine quarantine;
    private final Map<String, Optional<StoredArticle>> asked = new HashMap<>();
    private final Map<File, StoredArticle> files = new HashMap<>();
    private @Nullable Map<String, StoredArticle> all;

    StoredHoldings(Store store, Ingestion.Rereading rereading, Quarantine quarantine) {
        this.store = store;
        this.rereading = rereading;
        this.quarantine = quarantine;
    }

    @Override
    public boolean holds(String iri, String sha256) {
        throw new UnsupportedOperationException("an article is only the same with the same date");
    }

    @Override
    public boolean holds(String iri, String sha256, @Nullable PartialDate published) {
        return holds(iri, sha256, published == null ? "" : published.iso());
    }

    private boolean holds(String iri, String sha256, String published) {
        if (rereading == Ingestion.Rereading.ALL) {
            return false;
        }
        if (rereading == Ingestion.Rereading.CHANGED && quarantine.holds(iri, sha256)) {
            return true;
        }
        return find(iri)
                .filter(is -> is.sha256().equals(sha256)
                        && is.published().equals(published)
                        && is.extractorVersion().equals(Release.extractor()))
                .isPresent();
    }

    /** Known once all articles have been asked for: a store is not asked for one by the name of its file. */
    @Override
    public Optional<String> heldFile(String id, String sha256, @Nullable PartialDate assumed) {
        return Optional.ofNullable(files.get(new File(id, sha256)))
                .filter(is -> toldBySelf(is) || is.published().equals(assumed == null ? "" : assumed.iso()))
                .filter(is -> holds(is.iri(), sha256, is.published()))
                .map(StoredArticle::iri);
    }

    private static boolean toldBySelf(StoredArticle article) {
        return !article.published().isEmpty() && !article.dateAssumed();
    }

    /** The article as it stood before the run. */
    Optional<StoredArticle> find(String iri) {
        if (all == null && asked.size() >= ONE_BY_ONE) {
            Map<String, StoredArticle> found = new HashMap<>();
            store.articles().forEach(article -> found.put(article.iri(), article));
            found.keySet().removeAll(asked.keySet()); // what was asked before may have been written since
            found.values().forEach(article -> files.put(new File(article.id(), article.sha256()), article));
            all = found;
        }
        Optional<StoredArticle> known = asked.get(iri);
        if (known != null) {
            return known;
        }
        if (all != null) {
            return Optional.ofNullable(all.get(iri));
        }
        return asked.computeIfAbsent(iri, store::article);
    }
}
