package org.hearsay.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Extractor;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.pipeline.Extensions;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.source.Source;
import org.hearsay.source.configuration.Configuration;
import org.hearsay.source.configuration.ConfigurationException;
import org.hearsay.source.configuration.SourceFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles, and how they are read. */
public final class InputOptions {
    @Parameters(
            paramLabel = "PATH|URL",
            arity = "0..*",
            description =
                    "Articles (plain text in UTF-8, or HTML), JSON Lines (.jsonl) or WARC files (.warc, .warc.gz), folders of"
                            + " these, patterns such as 'news/**/*.txt', or http and https addresses of pages and feeds.")
    List<String> paths = List.of();

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "A configuration file that lists sources; see docs/SOURCES.md. Read before what is named here.")
    @Nullable
    Path configuration;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Publication date (2021-12-31, 2021-12 or 2021) of the articles that tell none themselves.")
    @Nullable
    PartialDate published;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Articles worked on at the same time; results do not depend on it. Default: ${DEFAULT-VALUE}.")
    int threads;

    @Option(
            names = "--article-timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Set an article aside that takes longer. Default: ${DEFAULT-VALUE}.")
    int articleTimeout;

    @Option(
            names = "--extension",
            paramLabel = "JAR",
            description =
                    "A jar with extractors or sources of your own, which is run with all rights of Hearsay; may be given more than once. See"
                            + " docs/EXTENDING.md.")
    List<Path> extensions = List.of();

    private @Nullable Supplier<ArticleReading> models;
    private @Nullable Extensions loaded;

    /**
     * All that is to be read.
     *
     * @param state the file in which visits to the web are remembered from run to run, if they are
     * @throws ConfigurationException if nothing is named, or the configuration cannot be followed
     */
    public Source source(Optional<Path> state) {
        if (configuration == null && paths.isEmpty()) {
            throw new ConfigurationException(
                    "there is nothing to read: name files, folders, patterns or addresses, or give --sources FILE");
        }
        SourceFactory factory = configuration == null
                ? SourceFactory.standard(published, state)
                : SourceFactory.configured(configuration, published, state)
                        .with(extensions().sourceTypes());
        return factory.sources(paths);
    }

    public ExtractionRun run() {
        Supplier<ArticleReading> reading =
                models == null ? new Models(extensions().extractors()) : models;
        models = reading;
        return new ExtractionRun(reading, new ExtractionRun.Effort(threads, Duration.ofSeconds(articleTimeout)));
    }

    /** Nothing is loaded from anywhere but the jars that are named here and in the configuration, and each once. */
    private Extensions extensions() {
        Extensions known = loaded;
        if (known == null) {
            List<Path> jars = new ArrayList<>(extensions);
            Path file = configuration;
            if (file != null) {
                Configuration.read(file).extensions().forEach(jar -> jars.add(file.resolveSibling(jar)));
            }
            known = Extensions.load(jars);
            loaded = known;
        }
        return known;
    }

    /** The models, loaded once, when first asked for. */
    private static final class Models implements Supplier<ArticleReading> {
        private final List<Extractor> more;
        private @Nullable ArticleReading loaded;

        Models(List<Extractor> more) {
            this.more = more;
        }

        @Override
        public synchronized ArticleReading get() {
            if (loaded == null) {
                loaded = ArticleReading.standard(more);
            }
            return loaded;
        }
    }
}
