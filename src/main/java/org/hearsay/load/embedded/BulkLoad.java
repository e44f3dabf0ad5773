package org.hearsay.load.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.hearsay.load.StoreException;

/**
 * The first load of a store, by Jena's loader: several times as fast as transactions, but not one itself. So the triples are built beside
 * the store, the indexes of many are packed, and they are put in place by one renaming; a load that is broken off leaves the store as it
 * was, and the next begins anew.
 */
public final class BulkLoad {
    private static final MonitorOutput SILENT = (format, arguments) -> {};

    private BulkLoad() {}

    /**
     * Loads files of RDF with named graphs, perhaps compressed by gzip; then builds the text index. The folder stays held.
     *
     * @param files by ending: .nq, .nq.gz, .trig
     * @return how many quads were read
     * @throws StoreException if the store is not empty, or a file cannot be read or parsed
     */
    public static long load(StoreFolder folder, List<Path> files) {
        return load(folder, files, PackedIndexes.PAYS_FROM);
    }

    /** The same. @param packedFrom from how many quads on the indexes are packed */
    static long load(StoreFolder folder, List<Path> files, long packedFrom) {
        if (Files.exists(folder.triples())) {
            throw new StoreException("the store " + folder.path()
                    + " is not empty, and loading in bulk is for a first load; use import, or another --store");
        }
        try {
            folder.markTextIndexUnsure();
            long loaded = NewTriples.make(folder, quads -> fill(quads, files), packedFrom);
            EmbeddedStore.mend(folder);
            return loaded;
        } catch (IOException e) {
            throw new StoreException("the store " + folder.path() + " cannot be written: " + e, e);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreException("nothing was loaded, for a file cannot be read: " + e.getMessage(), e);
        }
    }

    private static long fill(DatasetGraph quads, List<Path> files) {
        return fill(
                quads, loader -> loader.load(files.stream().map(Path::toString).toList()));
    }

    /** Fills an empty database with the quads of another, to be called in a transaction of that one; and gives how many they are. */
    static long fill(DatasetGraph empty, DatasetGraph from) {
        return fill(empty, loader -> {
            StreamRDF stream = loader.stream();
            stream.start();
            from.prefixes().forEach(stream::prefix);
            from.find().forEachRemaining(stream::quad);
            stream.finish();
        });
    }

    private static long fill(DatasetGraph quads, Consumer<DataLoader> source) {
        DataLoader loader = LoaderFactory.phasedLoader(quads, SILENT);
        loader.startBulk();
        try {
            source.accept(loader);
            loader.finishBulk();
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        return loader.countQuads();
    }
}
