package org.hearsay.pipeline.ingest;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.hearsay.article.Problem;
import org.hearsay.graph.run.Ending;
import org.hearsay.load.Store;
import org.hearsay.load.StoreException;
import org.hearsay.pipeline.DerivedLayers;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.source.Source;
import org.hearsay.validate.ShapeValidator;
import org.jspecify.annotations.Nullable;

/**
 * Articles into a store: read, extract, make each article's graph, check it against the shapes, load in batches. An article that
 * the store has as it is now is passed over, so that a run that was broken off goes on where it stopped. What is in the store
 * afterwards does not depend on the order of the articles, on batches or threads. For one run and one thread.
 */
public final class Ingestion {
    private final Store store;
    private final ShapeValidator shapes;
    private final Settings settings;
    private final @Nullable UnaryOperator<List<String>> meaning;

    /** @param again whether to extract also what has not changed */
    public Ingestion(Store store, ShapeValidator shapes, boolean again) {
        this(store, shapes, Settings.DEFAULT.with(again ? Rereading.ALL : Rereading.CHANGED));
    }

    public Ingestion(Store store, ShapeValidator shapes, Settings settings) {
        this(store, shapes, settings, null);
    }

    /** @param meaning gives the vectors of statements; null for the model, which is loaded when the first is asked for */
    public Ingestion(
            Store store, ShapeValidator shapes, Settings settings, @Nullable UnaryOperator<List<String>> meaning) {
        this.store = store;
        this.shapes = shapes;
        this.settings = settings;
        this.meaning = meaning;
    }

    /** Which articles are read although the store, or its quarantine, has them. */
    public enum Rereading {
        /** Those that have changed, or that another version of the extractor read. */
        CHANGED,
        /** Those, and all that were set aside. */
        SET_ASIDE,
        /** All. */
        ALL
    }

    /**
     * How a run goes about it.
     *
     * @param retireAtMost which share of the store's articles, in percent, may be retired because the sources have them no more; 0
     *     retires none
     * @param command what was started, for the record
     * @param stop asked before each article: whether the run is to end early
     * @param clock for the record
     */
    public record Settings(
            Rereading rereading, int retireAtMost, String command, BooleanSupplier stop, InstantSource clock) {
        /** Reads what has changed, retires nothing, ends when all is read. */
        public static final Settings DEFAULT =
                new Settings(Rereading.CHANGED, 0, "ingest", () -> false, InstantSource.system());

        public Settings with(Rereading other) {
            return new Settings(other, retireAtMost, command, stop, clock);
        }

        public Settings retiring(int percent) {
            return new Settings(rereading, percent, command, stop, clock);
        }

        public Settings named(String other) {
            return new Settings(rereading, retireAtMost, other, stop, clock);
        }

        public Settings until(BooleanSupplier other) {
            return new Settings(rereading, retireAtMost, command, other, clock);
        }

        public Settings at(InstantSource other) {
            return new Settings(rereading, retireAtMost, command, stop, other);
        }
    }

    /** Hears how far a run is. */
    public interface Listener {
        void setAside(Problem problem);

        /** @param done how many articles are through */
        void progress(int done, List<Problem> setAside);
    }

    /**
     * Runs it. A run that is stopped, or that died, leaves the derived graphs to the next.
     *
     * @throws StoreException if the store fails as a whole; what was loaded before stays
     */
    public RunReport ingest(Source source, ExtractionRun run, Listener listener) {
        RunLog log = new RunLog(settings.clock(), settings.command());
        Quarantine quarantine = Quarantine.of(store);
        StoredHoldings holdings = new StoredHoldings(store, settings.rereading(), quarantine);
        GraphMaking making = new GraphMaking(shapes, meaning);
        StoreWriter writer = new StoreWriter(store, log, holdings);
        Batches batches = new Batches(writer, making, quarantine, listener);
        try (making) {
            run.forEach(source.read(holdings).until(settings.stop()), batches::take);
            boolean stopped = settings.stop().getAsBoolean();
            batches.flush();
            making.close(); // deriving wants the memory
            if (!stopped) {
                Retirement.of(settings.retireAtMost(), source).run(store, batches);
                DerivedLayers.update(store);
            }
            return batches.end(stopped ? Ending.STOPPED : Ending.DONE);
        } catch (StoreException e) {
            throw e; // nothing more can be written
        } catch (RuntimeException | Error e) {
            fail(batches, e);
            throw e;
        }
    }

    private static void fail(Batches batches, Throwable because) {
        try {
            batches.end(Ending.FAILED);
        } catch (StoreException e) {
            because.addSuppressed(e);
        }
    }
}
