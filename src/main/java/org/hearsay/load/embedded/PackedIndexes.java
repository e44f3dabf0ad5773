package org.hearsay.load.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Rewrites the indexes of a database's quads leaf after leaf, full and in order. Where quads come in the order of their graphs, the pages
 * of the other orders split as they fill: they are two thirds full then, and what lies side by side in an index is scattered over its
 * file, so that to read a hundredth of it from a disk is to read nearly all.
 */
final class PackedIndexes {
    /** From so many quads on. A smaller store stays in memory, and packing takes longer beside its loading. */
    static final long PAYS_FROM = 5_000_000;

    private PackedIndexes() {}

    /**
     * Rewrites the indexes of a database that nobody has open. Not to be broken off: a database whose files were replaced in part is none.
     *
     * @param database the folder that TDB2 calls the database's location; beside it as much room is needed as its indexes take
     */
    static void pack(Path database) throws IOException {
        Path beside = database.resolveSibling(database.getFileName() + ".packed");
        TextIndex.deleteAll(beside);
        Files.createDirectories(beside);
        try {
            pack(database, beside);
        } finally {
            TextIndex.deleteAll(beside); // where the disk is full, it is so large that it must not stay
        }
    }

    private static void pack(Path database, Path beside) throws IOException {
        DatasetGraph from = DatabaseMgr.connectDatasetGraph(Location.create(database));
        DatasetGraph to = DatabaseMgr.connectDatasetGraph(Location.create(beside));
        Path files = storage(from);
        Path packed = storage(to);
        TupleIndex[] indexes = indexes(from);
        try {
            Txn.executeRead(from, () -> {
                for (TupleIndex index : indexes) {
                    copy(index, TDBInternal.findIndex(to, index.getName()));
                }
            });
        } finally {
            TDBInternal.expel(from);
            TDBInternal.expel(to);
        }
        for (TupleIndex index : indexes) {
            replace(index.getName(), packed, files);
        }
    }

    private static TupleIndex[] indexes(DatasetGraph database) {
        return TDBInternal.getDatasetGraphTDB(database)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes();
    }

    /** Where TDB2 keeps the files of a database that is open. */
    static Path storage(DatasetGraph database) {
        DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(database);
        return Path.of(storage.getLocation().getDirectoryPath());
    }

    private static void copy(TupleIndex from, TupleIndex to) {
        BPlusTree source = tree(from);
        BPlusTree target = tree(to);
        CoLib.executeWrite(
                to,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        source.iterator(),
                        target.getParams(),
                        target.getRecordFactory(),
                        target.getStateManager().getBufferChannel(),
                        target.getNodeManager().getBlockMgr(),
                        target.getRecordsMgr().getBlockMgr()));
    }

    private static BPlusTree tree(TupleIndex index) {
        return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    }

    private static void replace(String index, Path from, Path to) throws IOException {
        try (DirectoryStream<Path> made = Files.newDirectoryStream(from, index + ".*")) {
            for (Path file : made) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
