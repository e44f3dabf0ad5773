package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.graph.Release;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.Tally;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.ingest.Ingestion;
import org.hearsay.pipeline.ingest.RetirementRun;
import org.hearsay.pipeline.ingest.RunReport;
import org.hearsay.source.configuration.SourceFactory;
import org.hearsay.validate.ShapeValidator;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What becomes of articles that come, change, go, fail and are tried again, run after run. */
class ReingestionIT {
    private static final Ingestion.Settings DEFAULT = Ingestion.Settings.DEFAULT;

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private Path news;
    private EmbeddedStore store;
    private final List<Problem> told = new ArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();

    @BeforeEach
    void openStore() throws IOException {
        news = Files.createDirectories(folder.resolve("news"));
        store = EmbeddedStore.open(StoreFolder.hold(folder.resolve("store"), "test", Duration.ZERO));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whatIsUnchangedIsPassedOverAndNothingIsWritten() throws IOException {
        TrialNews.write(news, 20, 0);
        assertThat(ingest(DEFAULT).tally()).isEqualTo(new Tally(20, 0, 0, 0, 0));
        String before = export(null);
        int read = readings.get();
        RunReport again = ingest(DEFAULT);
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 20, 0, 0));
        assertThat(again.recorded()).isFalse();
        assertThat(readings).as("articles read").hasValue(read);
        assertThat(export(null)).isEqualTo(before);
    }

    @Test
    void whatChangedIsReplacedAndItsEarlierVersionRemembered() throws IOException {
        write("a.txt", "Ada Quist said that the boats come back.");
        InstantSource clock = InstantSource.fixed(Instant.parse("2031-06-01T10:00:00Z"));
        ingest(DEFAULT.at(clock));
        String hash = store.articles().get(0).sha256();
        write("a.txt", "Ada Quist said that the boats stay.");
        RunReport changed = ingest(DEFAULT.at(InstantSource.fixed(Instant.parse("2031-06-02T10:00:00Z"))));
        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(export(store.articles().get(0).iri())).contains("boats stay").doesNotContain("boats come back");
        assertThat(export(Graphs.RUNS))
                .contains("\"" + hash + "\"")
                .contains("generatedAtTime> \"2031-06-01T10:00:00Z\"")
                .contains("invalidatedAtTime> \"2031-06-02T10:00:00Z\"");
    }

    @Test
    void anotherExtractorReadsAnew() throws IOException {
        write("a.txt", "Ada Quist said that the boats come back.");
        ingest(DEFAULT);
        String iri = store.articles().get(0).iri();
        String older = export(iri).replace(Release.extractor(), "0.0.9+000000000000");
        store.replace(List.of(new GraphContent(iri, older.getBytes(StandardCharsets.UTF_8))));
        assertThat(ingest(DEFAULT).tally().changed()).isEqualTo(1);
        assertThat(store.article(iri).orElseThrow().extractorVersion()).isEqualTo(Release.extractor());
    }

    @Test
    void aChangedDateIsNoticedThoughTheFileIsTheSame() throws IOException {
        write("a.txt", "Ada Quist said that the boats come back.");
        assertThat(ingest(DEFAULT, "2031-06-01").tally().added()).isEqualTo(1);
        assertThat(ingest(DEFAULT, "2031-06-01").tally().unchanged()).isEqualTo(1);
        assertThat(ingest(DEFAULT, "2031-06-02").tally().changed()).isEqualTo(1);
        assertThat(store.articles().get(0).published()).isEqualTo("2031-06-02");
        assertThat(ingest(DEFAULT, null).tally().changed()).isEqualTo(1);
    }

    /** Of so many articles that the store tells of all at once, by the names of their files. */
    @Test
    void whoseDateWasAssumedIsReadAnewWhereAnotherIsAssumedAndNobodyElse() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("dated-%02d.html".formatted(i), page(i, "<meta name=\"date\" content=\"2031-05-05\">"));
        }
        for (int i = 0; i < 3; i++) {
            write("undated-%d.html".formatted(i), page(i, ""));
        }
        assertThat(ingest(DEFAULT, "2031-06-01").tally().added()).isEqualTo(63);
        assertThat(ingest(DEFAULT, "2031-06-01").tally().unchanged()).isEqualTo(63);
        for (String assumed : Arrays.asList("2031-06-02", null, "2031-06-01")) {
            RunReport report = ingest(DEFAULT, assumed);
            assertThat(report.tally().changed()).isEqualTo(3);
            assertThat(report.tally().unchanged()).isEqualTo(60);
        }
        assertThat(export(null)).contains("dateAssumed> \"true\"");
    }

    private static String page(int number, String tag) {
        String prose = ("Ada Quist said on Monday that boat number " + number
                + " had come back, and that the harbour was glad. ");
        return "<html><head><title>Boat " + number + "</title>" + tag + "</head><body><article><p>" + prose.repeat(3)
                + "</p><p>" + prose.repeat(4) + "</p></article></body></html>";
    }

    @Test
    void whatIsGoneIsRetiredOnRequestOnlyAndLeavesNothing() throws IOException {
        TrialNews.write(news, 6, 0);
        ingest(DEFAULT);
        Files.delete(news.resolve("article-00003.txt"));
        assertThat(ingest(DEFAULT).tally().retired()).isZero();
        assertThat(store.count()).isEqualTo(6);
        assertThat(ingest(DEFAULT.retiring(50)).tally().retired()).isEqualTo(1);
        assertThat(store.count()).isEqualTo(5);
        assertThat(store.indexAgreement().agrees()).isTrue();
        assertSameAsFreshStore();
    }

    @Test
    void aFolderThatIsNotMountedRetiresNothing() throws IOException {
        TrialNews.write(news, 6, 0);
        ingest(DEFAULT);
        for (int i = 0; i < 5; i++) {
            Files.delete(news.resolve("article-0000" + i + ".txt"));
        }
        assertThat(ingest(DEFAULT.retiring(50)).tally().retired()).isZero();
        assertThat(told).extracting(Problem::code).containsExactly(ProblemCode.RETIREMENT_REFUSED);
        assertThat(store.count()).isEqualTo(6);
    }

    @Test
    void whatCannotBeReadForNowIsNotGone() throws IOException {
        TrialNews.write(news, 6, 0);
        ingest(DEFAULT);
        Files.write(news.resolve("article-00003.txt"), new byte[] {0, 1});
        ingest(DEFAULT.retiring(50));
        assertThat(store.count()).isEqualTo(6);
    }

    @Test
    void singleArticlesAreRetiredByNameOrIri() throws IOException {
        TrialNews.write(news, 4, 0);
        ingest(DEFAULT);
        String iri = store.articles().get(0).iri();
        String id = store.articles().get(1).id();
        assertThat(RetirementRun.retire(store, List.of(iri, id, "nobody.txt"), "test"))
                .containsExactly("nobody.txt");
        assertThat(store.count()).isEqualTo(2);
        assertThat(export(Graphs.RUNS)).contains("#invalidated> <" + iri + ">");
    }

    @Test
    void whatFailedIsPassedOverUntilItChangesOrIsRetried() throws IOException {
        write("a.txt", "Ada Quist said that the boats come back.");
        write("b.txt", "This one fails.");
        assertThat(ingest(DEFAULT).tally()).isEqualTo(new Tally(1, 0, 0, 0, 1));
        int read = readings.get();
        RunReport again = ingest(DEFAULT);
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 1, 0, 1));
        assertThat(again.recorded())
                .as("a run that only passed over what failed before")
                .isFalse();
        assertThat(readings).hasValue(read);
        assertThat(ingest(DEFAULT.with(Ingestion.Rereading.SET_ASIDE)).tally().setAside())
                .isEqualTo(1);
        assertThat(readings).hasValue(read + 1);
        write("b.txt", "Per Holt said that it was mended.");
        assertThat(ingest(DEFAULT).tally()).isEqualTo(new Tally(1, 0, 1, 0, 0));
        assertThat(export(Graphs.QUARANTINE)).isEmpty();
    }

    @Test
    void aRunThatIsStoppedFinishesWhatItHasAndTheNextGoesOn() throws IOException {
        TrialNews.write(news, 60, 0);
        RunReport stopped = ingest(DEFAULT.until(() -> readings.get() >= 20));
        assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
        assertThat(stopped.tally().added()).isBetween(20, 30);
        assertThat(store.count()).isEqualTo(stopped.tally().added());
        RunReport next = ingest(DEFAULT);
        assertThat(next.tally().unchanged()).isEqualTo(stopped.tally().added());
        assertThat(store.count()).isEqualTo(60);
        assertSameAsFreshStore();
    }

    @Test
    void aClockThatJumpsBackSpoilsNeitherOrderNorLength() throws IOException {
        TrialNews.write(news, 40, 0);
        AtomicInteger ticks = new AtomicInteger();
        InstantSource jumping = () -> Instant.parse("2031-06-01T10:00:00Z")
                .plus(Duration.ofDays(ticks.getAndIncrement() % 2 == 0 ? 300 : -300));
        RunReport report = ingest(DEFAULT.at(jumping));
        TrialNews.write(news, 40, 1);
        RunReport second = ingest(DEFAULT.at(jumping));
        assertThat(report.took()).isPositive();
        assertThat(second.tally().changed()).isEqualTo(20);
        assertThat(ingest(DEFAULT).tally().unchanged()).isEqualTo(40);
        assertSameAsFreshStore();
    }

    private void assertSameAsFreshStore() {
        try (EmbeddedStore fresh =
                EmbeddedStore.open(StoreFolder.hold(folder.resolve("fresh"), "test", Duration.ZERO))) {
            TrialRun.ingest(fresh, news);
            StoredGraphs.of(store).assertSameAs(StoredGraphs.of(fresh));
        }
    }

    private RunReport ingest(Ingestion.Settings settings) {
        return ingest(settings, null);
    }

    private RunReport ingest(Ingestion.Settings settings, String published) {
        ArticleReading light = new ArticleReading(List.of(), List.of(new CountingExtractor(readings)));
        PartialDate date = published == null ? null : new PartialDate(published);
        Ingestion.Listener listener = new Ingestion.Listener() {
            @Override
            public void setAside(Problem problem) {
                told.add(problem);
            }

            @Override
            public void progress(int done, List<Problem> setAside) {}
        };
        try (ExtractionRun run = new ExtractionRun(() -> light, new ExtractionRun.Effort(2, Duration.ofMinutes(1)))) {
            return new Ingestion(store, ShapeValidator.load(), settings, TrialRun.NO_MEANING)
                    .ingest(
                            SourceFactory.standard(date, Optional.empty()).sources(List.of(news.toString())),
                            run,
                            listener);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(news.resolve(name), text + "\n");
    }

    private String export(String graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (graph == null) {
            store.export(out);
        } else {
            store.export(List.of(graph), out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
