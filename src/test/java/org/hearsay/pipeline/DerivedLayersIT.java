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
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The derived graphs of a store on disk, however its articles came and went; invented articles, no model. */
class DerivedLayersIT {
    private static final int ARTICLES = 18;

    @TempDir
    Path folder;

    private List<GraphContent> articles;

    @BeforeEach
    void invent() {
        articles = InventedNews.graphs(7, ARTICLES);
    }

    private Store store(String name) {
        return Store.open(new StoreLocation.Folder(folder.resolve(name)), "test");
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

    private TreeSet<String> allAtOnce() {
        try (Store store = store("at-once")) {
            load(store, articles);
            DerivedLayers.update(store);
            return lines(store);
        }
    }

    @Test
    void everyLayerIsThere() {
        assertThat(Graphs.ALL_DERIVED)
                .filteredOn(layer -> !layer.equals(Graphs.COPIES))
                .allSatisfy(layer -> assertThat(allAtOnce()).anyMatch(line -> line.contains("<" + layer + ">")));
    }

    /** Articles come in any order and any batches, some runs are broken off before they derive, some articles go and come back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatEndsUpInTheStoreDependsOnItsArticlesAlone(long seed) {
        Random random = new Random(seed);
        List<GraphContent> left = new ArrayList<>(articles);
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
            assertThat(lines(store)).isEqualTo(allAtOnce());
        }
    }

    @Test
    void aRunThatWasBrokenOffBeforeItDerivedIsFinishedByTheNext() {
        try (Store store = store("broken-off")) {
            load(store, articles);
            assertThat(lines(store)).noneMatch(line -> line.contains("<" + Graphs.UTTERANCES + ">"));
            DerivedLayers.update(store);
            assertThat(lines(store)).isEqualTo(allAtOnce()).noneMatch(line -> line.contains(Graphs.PENDING));
        }
    }

    @Test
    void whatStillFollowsIsNotTouched() {
        try (Store store = store("level")) {
            load(store, articles);
            DerivedLayers.update(store);
            DerivedChange again = DerivedLayers.rebuild(store);
            assertThat(again.added()).isZero();
            assertThat(again.removed()).isZero();
        }
    }

    @Test
    void whatOtherHandsChangedIsPutRight() {
        try (Store store = store("meddled")) {
            load(store, articles);
            DerivedLayers.update(store);
            store.remove(List.of(Graphs.EVENTS));
            String wrong = "<urn:a> <urn:b> \"wrong\" <" + Graphs.UTTERANCES + "> .\n";
            store.change(new QuadChange(new byte[0], wrong.getBytes(StandardCharsets.UTF_8)));
            DerivedChange change = DerivedLayers.rebuild(store);
            assertThat(change.removed()).isEqualTo(1);
            assertThat(change.added()).isPositive();
            assertThat(lines(store)).isEqualTo(allAtOnce());
        }
    }

    @Test
    void whenTheLastArticleGoesNothingIsLeft() {
        try (Store store = store("emptied")) {
            load(store, articles);
            DerivedLayers.update(store);
            DerivedLayers.retire(store, articles.stream().map(GraphContent::iri).toList());
            assertThat(lines(store)).isEmpty();
        }
    }
}
