package org.hearsay.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.article.Span;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
    private static final String PROSE = "The harbour master said on Monday that the pier would stay closed.\n";

    @TempDir
    Path folder;

    @Test
    void textIsKeptAsItStands() throws IOException {
        Article article = article(write("story.txt", "One line.\r\nAnother, said 😀 someone.\r\n"));
        assertThat(article.text().value()).isEqualTo("One line.\r\nAnother, said 😀 someone.\r\n");
        assertThat(article.text().at(new Span(25, 26))).isEqualTo("😀");
        assertThat(article.textExtracted()).isFalse();
    }

    @Test
    void byteOrderMarkIsDroppedAndDoesNotCount() throws IOException {
        Article article = article(write("story.txt", "\ufeff" + PROSE));
        assertThat(article.text().value()).isEqualTo(PROSE);
    }

    @Test
    void headerBlockIsMetadataAndStaysInTheText() throws IOException {
        String text = "Title: The pier\nDate: 3 May 2019\nPublisher: Gull\nURL: https://gull.example/pier\n\n" + PROSE;
        Article article = article(write("story.txt", text));
        assertThat(article.text().value()).isEqualTo(text);
        assertThat(article.metadata().title()).isEqualTo("The pier");
        assertThat(article.metadata().published()).isEqualTo(new PartialDate("2019-05-03"));
        assertThat(article.metadata().publisher()).isEqualTo("Gull");
        assertThat(article.metadata().url()).isEqualTo("https://gull.example/pier");
        assertThat(article.text().prose()).hasSameSizeAs(text).endsWith(PROSE).doesNotContain("Gull");
    }

    @Test
    void firstLineMayBeADateAlone() throws IOException {
        Article article = article(write("story.txt", " date 2019-05-03 \n\n" + PROSE));
        assertThat(article.metadata().published()).isEqualTo(new PartialDate("2019-05-03"));
        assertThat(article.text().prose().strip()).isEqualTo(PROSE.strip());
    }

    @Test
    void whatIsHadAlreadyIsNotLookedInto() throws IOException {
        Path file = write("story.txt", PROSE);
        List<String> asked = new ArrayList<>();
        Holdings holdings = new Holdings() {
            @Override
            public boolean holds(String iri, String sha256) {
                throw new AssertionError("the file was looked into");
            }

            @Override
            public Optional<String> heldFile(String id, String sha256, PartialDate assumed) {
                asked.addAll(List.of(id, sha256, assumed.iso()));
                return Optional.of("urn:had");
            }
        };
        Reading reading =
                new ArticleReader(new PartialDate("2031-05-05")).reading(SourceFile.given(file, "story.txt"), holdings);
        String sha256 = article(file).sha256();
        assertThat(reading).isEqualTo(new Reading.Unchanged("story.txt", "urn:had", sha256));
        assertThat(asked).containsExactly("story.txt", sha256, "2031-05-05");
    }

    @Test
    void whoseDateIsAssumedSaysSo() throws IOException {
        ArticleReader reader = new ArticleReader(new PartialDate("2031-05-05"));
        assertThat(article(reader, write("a.txt", PROSE)).metadata().dateAssumed())
                .isTrue();
        assertThat(article(reader, write("b.txt", "Date: 3 May 2019\n\n" + PROSE))
                        .metadata()
                        .dateAssumed())
                .isFalse();
    }

    @Test
    void proseThatOpensLikeAHeaderIsProse() throws IOException {
        String text = "Date: nobody could say when.\n" + PROSE + "\nMore.\n";
        Article article = article(write("story.txt", text));
        assertThat(article.text().prose()).isEqualTo(text);
    }

    @Test
    void transcriptIsNoHeader() throws IOException {
        String text = "Lee: I am glad to be here.\nMoreno: Thank you.\n\nLee: Shall we begin?\n";
        assertThat(article(write("talk.txt", text)).text().prose()).isEqualTo(text);
    }

    @Test
    void sidecarTellsBeforeTheHeader() throws IOException {
        write("story.meta.json", "{\"title\": \"Beside\", \"date\": \"2019-05-04\"}");
        Article article = article(write("story.txt", "Title: Within\nPublisher: Gull\n\n" + PROSE));
        assertThat(article.metadata().title()).isEqualTo("Beside");
        assertThat(article.metadata().publisher()).isEqualTo("Gull");
        assertThat(article.metadata().published()).isEqualTo(new PartialDate("2019-05-04"));
    }

    @Test
    void sidecarMayBearTheWholeName() throws IOException {
        write("story.txt.meta.json", "{\"publisher\": \"Gull\"}");
        assertThat(article(write("story.txt", PROSE)).metadata().publisher()).isEqualTo("Gull");
    }

    @Test
    void hashIsThatOfTheFileAndChangesWithItsSidecar() throws IOException {
        Path file = write("story.txt", "abc");
        // the example of FIPS 180-2, appendix B.1
        assertThat(article(file).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        write("story.meta.json", "{\"title\": \"Letters\"}");
        assertThat(article(file).sha256()).doesNotStartWith("ba7816bf");
    }

    @Test
    void brokenSidecarSetsTheArticleAside() throws IOException {
        write("story.meta.json", "{\"title\": ");
        Problem problem = problem(write("story.txt", PROSE));
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem.message()).contains("story.meta.json");
    }

    @Test
    void dateOfTheCommandLineIsForArticlesWithoutOne() throws IOException {
        ArticleReader reader = new ArticleReader(new PartialDate("2020-02-02"));
        Path without = write("a.txt", PROSE);
        Path with = write("b.txt", "Date: 2019-05-03\n\n" + PROSE);
        assertThat(article(reader, without).metadata().published()).isEqualTo(new PartialDate("2020-02-02"));
        assertThat(article(reader, with).metadata().published()).isEqualTo(new PartialDate("2019-05-03"));
    }

    @Test
    void missingFile() {
        assertThat(problem(folder.resolve("nowhere.txt")).code()).isEqualTo(ProblemCode.MISSING);
    }

    @Test
    void emptyFile() throws IOException {
        assertThat(problem(write("empty.txt", "")).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void blankFile() throws IOException {
        assertThat(problem(write("blank.txt", " \n\r\n ")).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void headerWithoutText() throws IOException {
        assertThat(problem(write("header.txt", "Title: The pier\n\n")).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void binaryFileByItsZeroByte() throws IOException {
        Problem problem = problem(Files.write(folder.resolve("story.txt"), new byte[] {'a', 'b', 0, 'c'}));
        assertThat(problem.code()).isEqualTo(ProblemCode.BINARY);
        assertThat(problem.offset()).isEqualTo(2);
    }

    @Test
    void binaryFileByItsFirstBytes() throws IOException {
        assertThat(problem(write("story.txt", "%PDF-1.4 and so on")).code()).isEqualTo(ProblemCode.BINARY);
    }

    @Test
    void wrongEncodingTellsTheByte() throws IOException {
        Problem problem = problem(Files.write(folder.resolve("story.txt"), "In the café".getBytes(ISO_8859_1)));
        assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problem.offset()).isEqualTo(10);
        assertThat(problem.line()).contains("story.txt:10").contains("0xE9").contains("iconv");
    }

    @Test
    void utf16IsNamed() throws IOException {
        Problem problem = problem(Files.write(folder.resolve("story.txt"), PROSE.getBytes(UTF_16)));
        assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(problem.message()).contains("UTF-16");
    }

    @Test
    void fiftyMegabytesAreNotRead() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50L << 20);
        }
        assertThat(problem(file).code()).isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void frenchArticle() throws IOException {
        String french = "Le maire a déclaré mardi que le pont resterait fermé jusqu'au printemps. "
                + "Les habitants du quartier demandent depuis des mois que la ville leur dise pourquoi les travaux "
                + "n'avancent pas, mais la mairie refuse de répondre à leurs lettres.\n";
        Problem problem = problem(write("french.txt", french));
        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_ENGLISH);
        assertThat(problem.message()).contains("French");
    }

    @Test
    void englishWithForeignNamesIsEnglish() throws IOException {
        String names = "Jean-Luc Martin, Élodie Lefèvre, Dmitri Ivanov and Xi Wei met in Aix-en-Provence on Friday. "
                + "Mr Martin said that the Société des Ponts would pay. Ms Lefèvre, of the Ligue des Habitants, doubted it. "
                + "Mr Ivanov and Mr Xi left without a word.\n";
        assertThat(article(write("names.txt", names)).text().value()).isEqualTo(names);
    }

    @Test
    void pageWithoutArticle() throws IOException {
        String page =
                "<html><body><nav><a href='a'>Home</a></nav><ul><li><a href='b'>World</a></li></ul></body></html>";
        assertThat(problem(write("front.html", page)).code()).isEqualTo(ProblemCode.NO_ARTICLE_TEXT);
    }

    @Test
    void pageInTheCharsetThatItDeclares() throws IOException {
        String page = "<html><head><meta charset='windows-1252'></head><body><article><p>"
                + "The café stays open, the mayor said. ".repeat(5) + "</p></article></body></html>";
        Path file = Files.write(folder.resolve("page.html"), page.getBytes(Charset.forName("windows-1252")));
        assertThat(article(file).text().value()).contains("The café stays open");
        assertThat(article(file).textExtracted()).isTrue();
    }

    @Test
    void pageInACharsetThatNobodyKnows() throws IOException {
        String page = "<html><head><meta charset='klingon-1'></head><body><p>" + PROSE + "</p></body></html>";
        assertThat(problem(write("page.html", page)).code()).isEqualTo(ProblemCode.ENCODING);
    }

    @Test
    void pageIsKnownByItsStartToo() throws IOException {
        String page = "<!DOCTYPE html>\n<html><body><article><p>" + "The pier stays closed, the mayor said. ".repeat(5)
                + "</p></article></body></html>";
        assertThat(article(write("page.txt", page)).textExtracted()).isTrue();
    }

    @Test
    void otherKindsOfFileAreReadOnlyWhenGivenThemselves() throws IOException {
        Path file = write("notes.csv", PROSE);
        assertThat(new ArticleReader().reading(new SourceFile(file, "notes.csv", false, folder), Holdings.NONE))
                .isInstanceOfSatisfying(
                        Reading.SetAside.class,
                        aside -> assertThat(aside.problem().code()).isEqualTo(ProblemCode.UNSUPPORTED));
        assertThat(article(file).text().value()).isEqualTo(PROSE);
    }

    @Test
    void emptyFolder() {
        assertThat(problem(folder).code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void deviceIsNoArticle() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");
        assertThat(problem(device).code()).isEqualTo(ProblemCode.UNREADABLE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private static Article article(Path file) {
        return article(new ArticleReader(), file);
    }

    private static Article article(ArticleReader reader, Path file) {
        Reading reading =
                reader.reading(SourceFile.given(file, file.getFileName().toString()), Holdings.NONE);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).article();
    }

    private static Problem problem(Path file) {
        Reading reading = new ArticleReader()
                .reading(SourceFile.given(file, file.getFileName().toString()), Holdings.NONE);
        assertThat(reading).isInstanceOf(Reading.SetAside.class);
        return ((Reading.SetAside) reading).problem();
    }
}
