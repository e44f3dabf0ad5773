package org.hearsay.load.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedIndexesTest {
    private static final int GRAPHS = 400;
    private static final int IN_EACH = 40;
    private static final List<String> ORDERS = List.of("GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG");

    @TempDir
    Path temporary;

    private Path database;

    @BeforeEach
    void place() throws IOException {
        database = Files.createDirectories(temporary.resolve("tdb2"));
    }

    @Test
    void allIsThereInFewerPages() throws IOException {
        Set<Quad> quads = filled();
        Map<String, Long> before = inside(PackedIndexesTest::pages);
        PackedIndexes.pack(database);
        Map<String, Long> after = inside(PackedIndexesTest::pages);
        assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(ORDERS);
        assertThat(after.values()).as("full pages").allMatch(pages -> pages == after.get("GSPO"));
        assertThat(after.get("POSG")).isLessThan(before.get("POSG") * 4 / 5);
        assertThat(all()).isEqualTo(quads);
        assertThat(temporary.resolve("tdb2.packed")).doesNotExist();
    }

    @Test
    void eachOrderFindsTheSame() throws IOException {
        Set<Quad> quads = filled();
        PackedIndexes.pack(database);
        Quad one = quads.iterator().next();
        for (Quad pattern : List.of(
                new Quad(one.getGraph(), Node.ANY, Node.ANY, Node.ANY),
                new Quad(one.getGraph(), Node.ANY, one.getPredicate(), Node.ANY),
                new Quad(one.getGraph(), Node.ANY, Node.ANY, one.getObject()),
                new Quad(Node.ANY, Node.ANY, one.getPredicate(), one.getObject()),
                new Quad(Node.ANY, Node.ANY, Node.ANY, one.getObject()),
                new Quad(Node.ANY, one.getSubject(), Node.ANY, Node.ANY))) {
            assertThat(found(pattern))
                    .isEqualTo(quads.stream()
                            .filter(quad -> matches(quad, pattern))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void whatIsPackedCanBeWritten() throws IOException {
        Set<Quad> quads = filled();
        PackedIndexes.pack(database);
        Quad gone = quads.iterator().next();
        Quad come = new Quad(node("g3"), node("new"), node("p1"), node("o1"));
        inside(dataset -> {
            Txn.executeWrite(dataset, () -> {
                dataset.delete(gone);
                dataset.add(come);
            });
            return true;
        });
        quads.remove(gone);
        quads.add(come);
        assertThat(all()).isEqualTo(quads);
        assertThat(found(new Quad(Node.ANY, node("new"), Node.ANY, Node.ANY))).containsExactly(come);
    }

    @Test
    void anEmptyDatabaseStaysOne() throws IOException {
        assertThat(all()).isEmpty();
        PackedIndexes.pack(database);
        assertThat(all()).isEmpty();
    }

    private Set<Quad> filled() {
        Set<Quad> quads = quads();
        return inside(dataset -> {
            Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
            return quads;
        });
    }

    /** Graph by graph, as articles come; the same few predicates and objects in all. */
    private static Set<Quad> quads() {
        return IntStream.range(0, GRAPHS * IN_EACH)
                .mapToObj(i -> new Quad(
                        node("g" + i / IN_EACH), node("s" + i), node("p" + i % 5), node("o" + i * 7 % IN_EACH)))
                .collect(Collectors.toSet());
    }

    private static Node node(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private static boolean matches(Quad quad, Quad pattern) {
        return pattern.getGraph().matches(quad.getGraph()) && pattern.asTriple().matches(quad.asTriple());
    }

    private Set<Quad> all() {
        return found(Quad.ANY);
    }

    private Set<Quad> found(Quad pattern) {
        return inside(dataset -> Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find(pattern))));
    }

    /** How many pages of records each index has. */
    private static Map<String, Long> pages(DatasetGraph dataset) {
        Map<String, Long> pages = new LinkedHashMap<>();
        for (TupleIndex index : TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes()) {
            BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
            pages.put(index.getName(), tree.getRecordsMgr().getBlockMgr().allocLimit());
        }
        return pages;
    }

    private <T> T inside(Function<DatasetGraph, T> work) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(database));
        try {
            return work.apply(dataset);
        } finally {
            TDBInternal.expel(dataset);
        }
    }
}
