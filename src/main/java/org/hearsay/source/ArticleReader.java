package org.hearsay.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.html.HtmlPage;
import org.jspecify.annotations.Nullable;

/**
 * Files to articles. A file that cannot be read as an English article is set aside with a coded problem; nothing that a file
 * holds makes {@link #read} throw. Safe for several threads.
 */
public final class ArticleReader {
    /** The largest file that is read, in bytes; the longest news articles are below 200 kB, pages around them below 5 MB. */
    public static final long LARGEST = 5L << 20;

    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "text", "md", "");
    private static final Set<String> HTML_ENDINGS = Set.of("html", "htm", "xhtml");

    private final Metadata fallback;

    public ArticleReader() {
        this(null);
    }

    /** @param published the publication date of articles that tell none themselves */
    public ArticleReader(@Nullable PartialDate published) {
        fallback = new Metadata(null, published, null, null, null);
    }

    public Reading read(SourceFile file) {
        try {
            return new Reading.Readable(article(file));
        } catch (UnfitException e) {
            return new Reading.SetAside(e.problem(file.id()));
        } catch (IOException e) {
            return new Reading.SetAside(new UnfitException(
                            ProblemCode.UNREADABLE,
                            "cannot be read (" + reason(e) + ")",
                            "Check the permissions of " + file.path() + ".")
                    .problem(file.id()));
        }
    }

    private Article article(SourceFile file) throws UnfitException, IOException {
        byte[] bytes = bytes(file.path());
        FileText.refuseBinary(bytes);
        String ending = ending(file.path());
        boolean html = HTML_ENDINGS.contains(ending) || FileText.looksLikeHtml(bytes);
        if (!html && !file.given() && !TEXT_ENDINGS.contains(ending)) {
            throw new UnfitException(
                    ProblemCode.UNSUPPORTED,
                    "files ending in ." + ending + " are not read from folders",
                    "Name the file itself if it is an article in plain text.");
        }
        Sidecar beside = Sidecar.of(file.path());
        Content content = html ? fromHtml(bytes) : fromText(bytes);
        Language.refuseForeign(content.text().prose());
        Metadata metadata = beside.metadata().orElse(content.metadata()).orElse(fallback);
        String iri = ArticleIdentity.iri(file.id(), metadata);
        String hash = ArticleIdentity.sha256(bytes, beside.bytes());
        return new Article(file.id(), iri, hash, content.text(), metadata, html);
    }

    /** What the file itself gives. */
    private record Content(ArticleText text, Metadata metadata) {}

    private static Content fromText(byte[] bytes) throws UnfitException {
        String text = FileText.decode(bytes);
        HeaderBlock header = HeaderBlock.of(text);
        ArticleText body = new ArticleText(text, header.end());
        if (body.prose().isBlank()) {
            throw new UnfitException(
                    ProblemCode.EMPTY, "there is no text in it", "Remove it, or put the article's text in it.");
        }
        return new Content(body, header.metadata());
    }

    private static Content fromHtml(byte[] bytes) throws UnfitException {
        HtmlPage page = HtmlPage.parse(FileText.decodeHtml(bytes))
                .orElseThrow(() -> new UnfitException(
                        ProblemCode.NO_ARTICLE_TEXT,
                        "the page holds no article, only navigation or too little text",
                        "Give the page of one article, not a front page or a list."));
        return new Content(page.text(), page.metadata());
    }

    private static byte[] bytes(Path path) throws UnfitException, IOException {
        refuseWhatIsNoFile(path);
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

    private static void refuseWhatIsNoFile(Path path) throws UnfitException, IOException {
        if (Files.notExists(path)) {
            throw new UnfitException(
                    ProblemCode.MISSING, "there is no such file or folder", "Check the path " + path + ".");
        }
        if (Files.isDirectory(path) && Files.isReadable(path)) {
            throw new UnfitException(
                    ProblemCode.EMPTY, "the folder holds no files to read", "Put articles (.txt, .html) in it.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new IOException("no regular file");
        }
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e instanceof NoSuchFileException ? "it is gone" : String.valueOf(e.getMessage());
    }
}
