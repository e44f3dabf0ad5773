package org.hearsay.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.UnfitException;
import org.hearsay.source.content.Content;
import org.hearsay.source.content.FileText;
import org.jspecify.annotations.Nullable;

/**
 * Files of one article each, in plain text or HTML. A file that cannot be read as an English article is set aside with a coded
 * problem; nothing that a file holds makes {@link #read} throw. Safe for several threads.
 */
public final class ArticleReader implements FileFormat {
    /** The largest file that is read, in bytes; the longest news articles are below 200 kB, pages around them below 5 MB. */
    public static final long LARGEST = 5L << 20;

    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "text", "md", "");
    private static final Set<String> HTML_ENDINGS = Set.of("html", "htm", "xhtml");

    private final Metadata fallback;

    public ArticleReader() {
        this((PartialDate) null);
    }

    /** @param published the publication date of articles that tell none themselves */
    public ArticleReader(@Nullable PartialDate published) {
        this(Metadata.assumed(published, null));
    }

    /** @param fallback what holds for articles that do not tell it themselves */
    public ArticleReader(Metadata fallback) {
        this.fallback = fallback;
    }

    /** Any file. */
    @Override
    public boolean takes(SourceFile file) {
        return true;
    }

    @Override
    public Readings read(SourceFile file, Holdings holdings) {
        return Readings.of(List.of(reading(file, holdings)));
    }

    /** The one article of a file. */
    public Reading reading(SourceFile file, Holdings holdings) {
        try {
            return article(file, holdings);
        } catch (UnfitException e) {
            return e.setAside(file.id());
        } catch (IOException e) {
            return Unreadable.because(e, file.path()).setAside(file.id());
        }
    }

    private Reading article(SourceFile file, Holdings holdings) throws UnfitException, IOException {
        byte[] bytes = bytes(file.path());
        Sidecar beside = Sidecar.of(file.path());
        String sha256 = ArticleIdentity.sha256(bytes, beside.bytes());
        Optional<String> held = fallback.url() == null
                ? holdings.heldFile(file.id(), sha256, fallback.published())
                : Optional.empty(); // the address is the identity where the file tells none
        if (held.isPresent()) {
            return new Reading.Unchanged(file.id(), held.get(), sha256);
        }
        Content content = content(file, bytes);
        Metadata metadata = beside.metadata().orElse(content.metadata()).orElse(fallback);
        return content.reading(file.id(), metadata, sha256, holdings);
    }

    private static Content content(SourceFile file, byte[] bytes) throws UnfitException {
        FileText.refuseBinary(bytes);
        String ending = ending(file.path());
        boolean html = HTML_ENDINGS.contains(ending) || FileText.looksLikeHtml(bytes);
        if (!html && !file.given() && !TEXT_ENDINGS.contains(ending)) {
            throw new UnfitException(
                    ProblemCode.UNSUPPORTED,
                    "files ending in ." + ending + " are not read from folders",
                    "Name the file itself if it is an article in plain text.");
        }
        return html ? Content.ofHtml(bytes, null) : Content.ofText(bytes);
    }

    private static byte[] bytes(Path path) throws UnfitException, IOException {
        Unreadable.refuseWhatIsNoFile(path);
        long size = Files.size(path);
        if (size > LARGEST) {
            throw new UnfitException(
                    ProblemCode.TOO_LARGE,
                    "%,d bytes, and the largest file that is read has %,d".formatted(size, LARGEST),
                    "Split it into one file an article.");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length == 0) {
            throw new UnfitException(
                    ProblemCode.EMPTY, "the file is empty", "Remove it, or put the article's text in it.");
        }
        return bytes;
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
