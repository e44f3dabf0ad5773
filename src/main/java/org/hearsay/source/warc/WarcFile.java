package org.hearsay.source.warc;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Readings;
import org.hearsay.source.file.FileFormat;
import org.hearsay.source.file.SourceFile;
import org.hearsay.source.file.Unreadable;

/**
 * WARC files (ISO 28500), compressed or not, as Common Crawl's news crawl has them. Of their records, the responses of status 200
 * with a page are read; requests, pictures, redirects and the crawl's own notes are passed over. One record is in memory at a
 * time. Safe for several threads.
 */
public final class WarcFile implements FileFormat {
    private static final Pattern NAME = Pattern.compile(".*\\.warc(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private final Metadata fallback;

    /** @param fallback what holds for articles that do not tell it themselves */
    public WarcFile(Metadata fallback) {
        this.fallback = fallback;
    }

    @Override
    public boolean takes(SourceFile file) {
        return NAME.matcher(String.valueOf(file.path().getFileName())).matches();
    }

    @Override
    public Readings read(SourceFile file, Holdings holdings) {
        return Unreadable.orOpened(file, path -> read(file.id(), Files.newInputStream(path), holdings));
    }

    /** The articles of an input, which is closed with the readings. @param name of the file, for people */
    public Readings read(String name, InputStream in, Holdings holdings) {
        return new PulledReadings(new WarcPull(name, in, page -> page.reading(fallback, holdings)));
    }
}
