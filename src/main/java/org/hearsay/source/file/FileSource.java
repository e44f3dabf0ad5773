package org.hearsay.source.file;

import java.util.List;
import java.util.OptionalInt;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;
import org.hearsay.source.Source;
import org.hearsay.source.UnfitException;

/**
 * The files that a path or a pattern names, looked up at each reading.
 *
 * @param name the path or pattern; see {@link ArticleFiles#named}
 * @param formats of which the first that takes a file reads it
 */
public record FileSource(String name, List<FileFormat> formats) implements Source {
    public FileSource {
        formats = List.copyOf(formats);
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public Readings read(Holdings holdings) {
        return Readings.concat(ArticleFiles.named(name).stream()
                .map(file -> read(file, holdings))
                .iterator());
    }

    private Readings read(SourceFile file, Holdings holdings) {
        if (file.leadsOut()) {
            return Readings.of(List.of(new UnfitException(
                            ProblemCode.UNREADABLE,
                            "it is a link that leads out of the folder " + file.folder(),
                            "Copy the file into the folder, or name it itself.")
                    .setAside(file.id())));
        }
        return format(file).read(file, holdings);
    }

    private FileFormat format(SourceFile file) {
        return formats.stream()
                .filter(format -> format.takes(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no format takes " + file.path()));
    }

    /** How many files there are, where each holds one article. */
    @Override
    public OptionalInt count() {
        List<SourceFile> files = ArticleFiles.named(name);
        return files.stream().allMatch(file -> format(file) instanceof ArticleReader)
                ? OptionalInt.of(files.size())
                : OptionalInt.empty();
    }
}
