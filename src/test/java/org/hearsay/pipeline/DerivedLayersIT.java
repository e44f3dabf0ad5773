package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.load.GraphContent;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.opening.Stores;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The derived graphs of a store on disk, however its articles came and went; invented articles, no model. */
class DerivedLayersIT {
    private static final int ARTICLES = 16;

    @TempDir
    Path folder;

    private static final List<GraphContent> ALL = InventedNews.graphs(7, ARTICLES);

    private static TreeSet<String> allAtOnce = new TreeSet<>();

    @BeforeAll
    static void loadAllAtOnce(@TempDir Path first) {
        try (Store store = Stores.open(new StoreLocation.Folder(first.resolve("at-once")), "test")) {
            load(store, ALL);
            DerivedLayers.update(store);
            allAtOnce = lines(store);
        }
    }

    private Store store(String name) {
        return Stores.open(new StoreLocation.Folder(folder.resolve(name)), "test");
    }

    private static void load(Store store, List<GraphContent> articles) {
        List<GraphContent> graphs = new ArrayList<>(articles);
        graphs.add(DerivedLayers.mark(articles.stream().map(GraphContent::iri).toList()));
        store.replace(graphs);
    }

    /** No node of these is blank, so that equal lines are equal datasets. */
    private static TreeSet<String> lines(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(out);
        return new TreeSet<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void everyLayerIsThere() {
        assertThat(Graphs.ALL_DERIVED)
                .filteredOn(layer -> !layer.equals(Graphs.COPIES))
                .allSatisfy(layer -> assertThat(allAtOnce).anyMatch(line -> line.contains("<" + layer + ">")));
    }

    /** Articles come in any order and any batches, some runs are broken off before they derive, some articles go and come back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatEndsUpInTheStoreDependsOnItsArticlesAlone(long seed) {
        Random random = new Random(seed);
        List<GraphContent> left = new ArrayList<>(ALL);
        Collections.shuffle(left, random);
        try (Store store = store("bit-by-bit")) {
            while (!left.isEmpty()) {
                List<GraphContent> batch = left.subList(0, 1 + random.nextInt(left.size()));
                load(store, batch);
                if (random.nextBoolean()) {
                    DerivedLayers.update(store);
                }
                GraphContent one = batch.get(0);
                batch.clear();
                if (random.nextBoolean()) {
                    DerivedLayers.retire(store, List.of(one.iri()));
                    left.add(one);
                }
            }
            DerivedLayers.update(store);
            assertThat(lines(store)).isEqualTo(allAtOnce);
        }
    }

    @Test
    void oneArticleMoreOrLessLeavesWhatDerivingFromAllLeaves() {
        try (Store store = store("one-by-one")) {
            load(store, ALL.subList(0, ARTICLES - 4));
            DerivedLayers.update(store);
            for (GraphContent one : ALL.subList(ARTICLES - 4, ARTICLES)) {
                load(store, List.of(one));
                DerivedLayers.update(store);
                DerivedLayers.retire(store, List.of(ALL.get(0).iri()));
                load(store, ALL.subList(0, 1));
                DerivedLayers.update(store);
                DerivedChange rest = DerivedLayers.rebuild(store);
                assertThat(rest.added() + rest.removed()).isZero();
            }
            assertThat(lines(store)).isEqualTo(allAtOnce);
        }
    }

    @Test
    void aStoreWithoutALedgerGetsOne() {
        try (Store store = store("older")) {
            load(store, ALL.subList(0, ARTICLES - 1));
            DerivedLayers.update(store);
            store.remove(List.of(Graphs.LEDGER));
            load(store, ALL.subList(ARTICLES - 1, ARTICLES));
            DerivedLayers.update(store);
            assertThat(lines(store)).isEqualTo(allAtOnce);
        }
    }

    @Test
    void whatOtherCodeDerivedIsDerivedAnewThoughNothingCame() {
        try (Store store = store("other-edition")) {
            load(store, ALL);
            DerivedLayers.update(store);
            List<String> edition = lines(store).stream()
                    .filter(line -> line.startsWith("<" + Graphs.LEDGER + "> ") && line.contains("\"edition "))
                    .toList();
            assertThat(edition).hasSize(1);
            String wrong = "<urn:x:wrong> <urn:x:p> <urn:x:o> <" + Graphs.UTTERANCES + "> .\n";
            store.change(new QuadChange(new byte[0], wrong.getBytes(StandardCharsets.UTF_8)));
            DerivedLayers.update(store);
            assertThat(lines(store)).as("of this edition, so it is left").contains(wrong.strip());
            store.change(new QuadChange((edition.get(0) + "\n").getBytes(StandardCharsets.UTF_8), new byte[0]));
            DerivedLayers.update(store);
            assertThat(lines(store)).isEqualTo(allAtOnce);
        }
    }

    @Test
    void aRunThatWasBrokenOffBeforeItDerivedIsFinishedByTheNext() {
        try (Store store = store("broken-off")) {
            load(store, ALL);
            assertThat(lines(store)).noneMatch(line -> line.contains("<" + Graphs.UTTERANCES + ">"));
            DerivedLayers.update(store);
            assertThat(lines(store)).isEqualTo(allAtOnce).noneMatch(line -> line.contains(Graphs.PENDING));
        }
    }

    @Test
    void whatStillFollowsIsNotTouched() {
        try (Store store = store("level")) {
            load(store, ALL);
            DerivedLayers.update(store);
            DerivedChange again = DerivedLayers.rebuild(store);
            assertThat(again.added()).isZero();
            assertThat(again.removed()).isZero();
        }
    }

    @Test
    void whatOtherHandsChangedIsPutRight() {
        try (Store store = store("meddled")) {
            load(store, ALL);
            DerivedLayers.update(store);
            store.remove(List.of(Graphs.EVENTS));
            String wrong = "<urn:a> <urn:b> \"wrong\" <" + Graphs.UTTERANCES + "> .\n";
            store.change(new QuadChange(new byte[0], wrong.getBytes(StandardCharsets.UTF_8)));
            DerivedChange change = DerivedLayers.rebuild(store);
            assertThat(change.removed()).isEqualTo(1);
            assertThat(change.added()).isPositive();
            assertThat(lines(store)).isEqualTo(allAtOnce);
        }
    }

    @Test
    void whenTheLastArticleGoesNothingIsLeft() {
        try (Store store = store("emptied")) {
            load(store, ALL);
            DerivedLayers.update(store);
            DerivedLayers.retire(store, ALL.stream().map(GraphContent::iri).toList());
            assertThat(lines(store)).isEmpty();
        }
    }
}
