package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Articles that are written again and again while runs read them. */
class ChangingArticleIT {
    private static final int ARTICLES = 12;

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void whatIsStoredIsWhatWasHashedAndTheLastRunHasTheLastText() throws Exception {
        Path news = TrialNews.write(folder.resolve("news"), ARTICLES, 0);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> rewrite(news));
        try (EmbeddedStore store = open("store");
                EmbeddedStore fresh = open("fresh")) {
            for (int run = 0; run < 8; run++) {
                TrialRun.ingest(store, news);
                StoredGraphs.of(store).assertTextsMatchHashes();
            }
            over.set(true);
            writing.join();
            TrialRun.ingest(store, news);
            TrialRun.ingest(fresh, news);
            StoredGraphs.of(store).assertSameAs(StoredGraphs.of(fresh));
            assertThat(store.indexAgreement().agrees()).isTrue();
            String text = Files.readString(news.resolve("article-00001.txt"));
            assertThat(store.articles()).anyMatch(article -> article.sha256().equals(ArticleIdentity.sha256(text)));
        }
    }

    private void rewrite(Path news) {
        try {
            for (int edition = 1; !over.get(); edition++) {
                for (int i = 0; i < ARTICLES; i++) {
                    Path draft = news.resolveSibling("draft.txt");
                    Files.writeString(draft, TrialNews.text(i, edition));
                    Files.move(draft, news.resolve("article-%05d.txt".formatted(i)), StandardCopyOption.ATOMIC_MOVE);
                }
                Thread.sleep(5);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedStore open(String name) {
        return EmbeddedStore.open(StoreFolder.hold(folder.resolve(name), "trial", Duration.ZERO));
    }
}
