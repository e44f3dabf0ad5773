package org.hearsay.pipeline.ingest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.Tally;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoredArticle;
import org.hearsay.pipeline.DerivedLayers;

/** A run that takes single articles out of a store, with all that followed from them. */
public final class RetirementRun {
    private RetirementRun() {}

    /**
     * Retires.
     *
     * @param names IRIs, or the names that people know articles by
     * @param command for the record
     * @return the names that no article has
     */
    public static List<String> retire(Store store, List<String> names, String command) {
        Set<StoredArticle> gone = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        List<StoredArticle> all = store.articles();
        for (String name : names) {
            List<StoredArticle> named = all.stream()
                    .filter(article ->
                            article.iri().equals(name) || article.id().equals(name))
                    .toList();
            gone.addAll(named);
            if (named.isEmpty()) {
                unknown.add(name);
            }
        }
        if (!gone.isEmpty()) {
            retire(store, gone, new RunLog(InstantSource.system(), command));
        }
        return unknown;
    }

    private static void retire(Store store, Set<StoredArticle> gone, RunLog log) {
        Quarantine quarantine = Quarantine.of(store);
        gone.forEach(article -> quarantine.release(article.id()));
        StoreWriter writer =
                new StoreWriter(store, log, new StoredHoldings(store, Ingestion.Rereading.CHANGED, quarantine));
        writer.retire(gone);
        DerivedLayers.update(store);
        byte[] record = log.ended(Ending.DONE, new Tally(0, 0, 0, gone.size(), 0), List.of());
        QuadChange released = quarantine.change();
        writer.note(new QuadChange(released.without(), RunLog.joined(released.with(), record)));
    }
}
