package org.hearsay.source.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.source.Source;
import org.hearsay.source.SourceList;
import org.hearsay.source.file.ArticleReader;
import org.hearsay.source.file.FileFormat;
import org.hearsay.source.file.FileSource;
import org.jspecify.annotations.Nullable;

/** Makes the sources that a configuration file and a command line's arguments name. */
public final class SourceFactory {
    private final Metadata fallback;

    /** @param published the publication date of articles that tell none, where their source tells none either */
    public SourceFactory(@Nullable PartialDate published) {
        this.fallback = new Metadata(null, published, null, null, null);
    }

    /** The sources of a configuration file. @throws ConfigurationException if it cannot be followed */
    public Source configured(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new SourceList(Configuration.read(file).sources().stream()
                .map(entry -> source(entry, folder == null ? Path.of("") : folder))
                .toList());
    }

    /** The sources that arguments name: files, folders, patterns. */
    public Source named(List<String> arguments) {
        return new SourceList(arguments.stream()
                .<Source>map(argument -> new FileSource(argument, formats(fallback)))
                .toList());
    }

    private Source source(SourceEntry entry, Path folder) {
        Metadata known = entry.fallback().orElse(fallback);
        if (entry instanceof SourceEntry.Files files) {
            return new FileSource(folder.resolve(files.path()).toString(), formats(known));
        }
        throw new IllegalStateException("a kind of source without its reader: " + entry);
    }

    private static List<FileFormat> formats(Metadata known) {
        return Stream.<FileFormat>of(new ArticleReader(known)).toList();
    }
}
