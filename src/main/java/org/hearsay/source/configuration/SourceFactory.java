package org.hearsay.source.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.source.Source;
import org.hearsay.source.SourceList;
import org.hearsay.source.SourceType;
import org.hearsay.source.feed.WebSource;
import org.hearsay.source.file.ArticleReader;
import org.hearsay.source.file.FileFormat;
import org.hearsay.source.file.FileSource;
import org.hearsay.source.lines.JsonLines;
import org.hearsay.source.warc.WarcFile;
import org.hearsay.source.web.Fetcher;
import org.hearsay.source.web.Visits;
import org.jspecify.annotations.Nullable;

/** Makes the sources that a configuration file and a command line's arguments name. They share one fetcher, and are for one thread. */
public final class SourceFactory {
    private final Path folder;
    private final Configuration configuration;
    private final Metadata fallback;
    private final WebSource.Visiting visiting;
    private final List<SourceType> types;

    private SourceFactory(
            Path folder, Configuration configuration, @Nullable PartialDate published, Optional<Path> state) {
        this.folder = folder;
        this.configuration = configuration;
        this.fallback = Metadata.assumed(published, null);
        Optional<Path> told =
                Optional.ofNullable(configuration.fetching().state()).map(folder::resolve);
        this.visiting = new WebSource.Visiting(
                new Fetcher(configuration.fetching().rules()),
                told.or(() -> state).map(Visits::in).orElseGet(Visits::forgetful));
        this.types = List.of();
    }

    private SourceFactory(SourceFactory other, List<SourceType> types) {
        this.folder = other.folder;
        this.configuration = other.configuration;
        this.fallback = other.fallback;
        this.visiting = other.visiting;
        this.types = List.copyOf(types);
    }

    /** The same with kinds of sources that extensions bring. */
    public SourceFactory with(List<SourceType> more) {
        return new SourceFactory(this, more);
    }

    /**
     * Without a configuration file.
     *
     * @param published the publication date of articles that tell none
     * @param state the file in which visits to the web are remembered from run to run, if they are
     */
    public static SourceFactory standard(@Nullable PartialDate published, Optional<Path> state) {
        return new SourceFactory(Path.of(""), new Configuration(List.of(), List.of(), null), published, state);
    }

    /**
     * By a configuration file.
     *
     * @param published where neither an article nor its source tells it
     * @param state where the configuration does not tell it
     * @throws ConfigurationException if the file cannot be followed
     */
    public static SourceFactory configured(Path file, @Nullable PartialDate published, Optional<Path> state) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
        return new SourceFactory(folder, Configuration.read(file), published, state);
    }

    /** The sources of the configuration file, and after them those that arguments name: files, folders, patterns, addresses. */
    public Source sources(List<String> arguments) {
        return new SourceList(Stream.concat(
                        configuration.sources().stream().map(this::source),
                        arguments.stream().map(this::named))
                .toList());
    }

    private Source named(String argument) {
        return argument.matches("(?i)https?://.*")
                ? new WebSource(argument, WebSource.Kind.ANY, fallback, visiting)
                : new FileSource(argument, anyFormat(fallback));
    }

    private Source source(SourceEntry entry) {
        Metadata known = entry.fallback().orElse(fallback);
        if (entry instanceof SourceEntry.Files files) {
            return files(files.path(), anyFormat(known));
        }
        if (entry instanceof SourceEntry.JsonLinesFiles lines) {
            return files(lines.path(), List.of(new Forced(new JsonLines(known))));
        }
        if (entry instanceof SourceEntry.WarcFiles warc) {
            return files(warc.path(), List.of(new Forced(new WarcFile(known))));
        }
        if (entry instanceof SourceEntry.Page page) {
            return new WebSource(page.url(), WebSource.Kind.PAGE, known, visiting);
        }
        if (entry instanceof SourceEntry.OfExtension other) {
            return new Guarded(ofExtension(other, known));
        }
        SourceEntry.FeedAddress feed = (SourceEntry.FeedAddress) entry;
        WebSource.Kind kind = feed.content() == SourceEntry.FeedContent.ENTRY
                ? WebSource.Kind.FEED_OF_FULL_TEXTS
                : WebSource.Kind.FEED;
        return new WebSource(feed.url(), kind, known, visiting);
    }

    private Source ofExtension(SourceEntry.OfExtension entry, Metadata known) {
        SourceType type = types.stream()
                .filter(each -> each.name().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("no extension brings sources of the kind " + entry.kind()
                        + "; those named under extensions bring "
                        + types.stream().map(SourceType::name).toList()));
        try {
            return type.source(new SourceType.Settings(entry.settings(), folder, known));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("a source of the kind " + entry.kind() + ": " + e.getMessage(), e);
        }
    }

    private Source files(String path, List<FileFormat> formats) {
        return new FileSource(folder.resolve(path).toString(), formats);
    }

    private static List<FileFormat> anyFormat(Metadata known) {
        return List.of(new JsonLines(known), new WarcFile(known), new ArticleReader(known));
    }
}
