package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Source;
import org.hearsay.source.SourceList;
import org.hearsay.source.file.ArticleReader;
import org.hearsay.source.file.FileSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionRunTest {
    @TempDir
    Path folder;

    @Test
    void oneBadArticleDoesNotCostTheOthers() throws IOException {
        write("a.txt", "Fine.");
        write("b.txt", "This one fails.");
        write("c.txt", "");
        write("d.txt", "Fine too.");
        List<Outcome> outcomes = run(source(folder), Duration.ofMinutes(1));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Extracted.class);
        assertThat(problem(outcomes.get(1)).code()).isEqualTo(ProblemCode.EXTRACTION_FAILED);
        assertThat(problem(outcomes.get(1)).line()).startsWith("b.txt: ").contains("cannot read this");
        assertThat(problem(outcomes.get(2)).code()).isEqualTo(ProblemCode.EMPTY);
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Extracted.class);
    }

    @Test
    void articleThatTakesTooLongIsSetAside() throws IOException {
        write("a.txt", "This one hangs.");
        write("b.txt", "Fine.");
        List<Outcome> outcomes = run(source(folder), Duration.ofMillis(300));
        assertThat(problem(outcomes.get(0)).code()).isEqualTo(ProblemCode.TIMED_OUT);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Extracted.class);
    }

    @Test
    void endlessRecursionIsAFailureOfTheArticle() throws IOException {
        write("a.txt", "This one recurses.");
        assertThat(problem(run(source(folder), Duration.ofMinutes(1)).get(0)).code())
                .isEqualTo(ProblemCode.EXTRACTION_FAILED);
    }

    @Test
    void twoArticlesOfOneNameAreAClash() throws IOException {
        write("one/a.txt", "Fine.");
        write("two/a.txt", "Fine, and other.");
        List<Outcome> outcomes = run(source(folder.resolve("one"), folder.resolve("two")), Duration.ofMinutes(1));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Extracted.class);
        assertThat(problem(outcomes.get(1)).code()).isEqualTo(ProblemCode.DUPLICATE_IDENTITY);
    }

    @Test
    void theSameArticleTwiceIsReadOnce() throws IOException {
        write("one/a.txt", "Fine.");
        write("two/a.txt", "Fine.");
        List<Outcome> outcomes = run(source(folder.resolve("one"), folder.resolve("two")), Duration.ofMinutes(1));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void sameUrlAndOtherTextIsAClashAcrossNames() throws IOException {
        write("a.txt", "URL: https://gull.example/1\n\nFine.");
        write("b.txt", "URL: https://gull.example/1\n\nFine, and other.");
        Problem problem = problem(run(source(folder), Duration.ofMinutes(1)).get(1));
        assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_IDENTITY);
        assertThat(problem.message()).contains("https://gull.example/1").contains("a.txt");
    }

    @Test
    void knownArticlesNeedNoModels() throws IOException {
        write("a.txt", "Fine.");
        List<Outcome> outcomes = new ArrayList<>();
        ExtractionRun.Effort effort = new ExtractionRun.Effort(1, Duration.ofMinutes(1));
        try (ExtractionRun run = new ExtractionRun(ExtractionRunTest::noModels, effort)) {
            run.forEach(source(folder).read((iri, sha256) -> true), outcomes::add);
        }
        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Known.class);
    }

    private static ArticleReading noModels() {
        throw new AssertionError("the models were asked for");
    }

    private static List<Outcome> run(Source source, Duration limit) {
        ArticleReading reading = new ArticleReading(List.of(new Fickle()), List.of());
        List<Outcome> outcomes = new ArrayList<>();
        try (ExtractionRun run = new ExtractionRun(() -> reading, new ExtractionRun.Effort(2, limit))) {
            run.forEach(source.read(Holdings.NONE), outcomes::add);
        }
        return outcomes;
    }

    private static Problem problem(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.SetAside.class);
        return ((Outcome.SetAside) outcome).problem();
    }

    private static Source source(Path... paths) {
        return new SourceList(Stream.of(paths)
                .<Source>map(path -> new FileSource(path.toString(), List.of(new ArticleReader())))
                .toList());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** An annotator that does what the text says. */
    private static final class Fickle implements Annotator {
        @Override
        public String name() {
            return "fickle";
        }

        @Override
        public Set<Layer> requires() {
            return Set.of();
        }

        @Override
        public Set<Layer> provides() {
            return Set.of();
        }

        @Override
        public AnnotatedArticle annotate(AnnotatedArticle article) {
            String text = article.article().text().value();
            if (text.contains("fails")) {
                throw new IllegalArgumentException("cannot read this");
            }
            if (text.contains("hangs")) {
                hang();
            }
            return text.contains("recurses") ? annotate(article) : article;
        }

        private static void hang() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
