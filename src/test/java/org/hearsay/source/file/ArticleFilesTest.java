package org.hearsay.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    @TempDir
    Path folder;

    @Test
    void folderIsWalkedByNameWithPathsRelativeToIt() throws IOException {
        touch("b.txt");
        touch("a/z.txt");
        touch("a/B.html");
        assertThat(ids(folder)).containsExactly("a/B.html", "a/z.txt", "b.txt");
    }

    @Test
    void hiddenFilesAndSidecarsArePassedOver() throws IOException {
        touch(".hidden.txt");
        touch(".git/config.txt");
        touch("a.txt");
        touch("a.meta.json");
        assertThat(ids(folder)).containsExactly("a.txt");
    }

    @Test
    void folderThatContainsItselfIsEnteredOnce() throws IOException {
        touch("a.txt");
        Files.createSymbolicLink(folder.resolve("again"), folder);
        assertThat(ids(folder)).containsExactly("a.txt");
    }

    @Test
    void linkedFolderIsEnteredUnderEachOfItsNames() throws IOException {
        touch("real/a.txt");
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
        assertThat(ids(folder)).containsExactly("linked/a.txt", "real/a.txt");
    }

    @Test
    void fileIsKnownByItsNameAndPathsKeepTheirOrder() throws IOException {
        touch("sub/b.txt");
        touch("sub/a.txt");
        assertThat(ids(folder.resolve("sub/b.txt"), folder.resolve("sub/a.txt")))
                .containsExactly("b.txt", "a.txt");
    }

    @Test
    void missingPathAndEmptyFolderComeOutAsThemselves() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(ArticleFiles.under(List.of(folder.resolve("nowhere"), empty)))
                .extracting(SourceFile::path)
                .containsExactly(folder.resolve("nowhere"), empty);
    }

    @Test
    void brokenLinkIsFoundSoThatItIsTold() throws IOException {
        Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("gone.txt"));
        assertThat(ids(folder)).containsExactly("broken.txt");
    }

    @Test
    void patternFindsWhatItMatches() throws IOException {
        touch("news/a.txt");
        touch("news/b.html");
        touch("news/may/c.txt");
        assertThat(named("news/*.txt")).containsExactly("a.txt");
        assertThat(named("news/**/*.txt")).containsExactly("a.txt", "may/c.txt");
        assertThat(named("news/?.{html,htm}")).containsExactly("b.html");
    }

    @Test
    void patternThatMatchesNothingComesOutAsItself() {
        assertThat(named("news/*.txt")).containsExactly(folder + "/news/*.txt");
    }

    @Test
    void fileOfSuchANameIsNoPattern() throws IOException {
        touch("a[1].txt");
        touch("a1.txt");
        assertThat(named("a[1].txt")).containsExactly("a[1].txt");
    }

    @Test
    void linkOutOfTheFolderIsNotFollowed() throws IOException {
        touch("secret/key.txt");
        touch("news/a.txt");
        Files.createSymbolicLink(folder.resolve("news/key.txt"), folder.resolve("secret/key.txt"));
        Files.createSymbolicLink(folder.resolve("news/more"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("news/same.txt"), folder.resolve("news/a.txt"));
        FileSource source = new FileSource(folder.resolve("news").toString(), List.of(new ArticleReader()));
        List<String> aside = new ArrayList<>();
        source.read(Holdings.NONE).forEachRemaining(reading -> {
            if (reading instanceof Reading.SetAside set
                    && set.problem().message().contains("leads out")) {
                aside.add(set.problem().article());
            }
        });
        assertThat(aside).containsExactly("key.txt", "more");
    }

    private List<String> named(String pattern) {
        return ArticleFiles.named(folder + "/" + pattern).stream()
                .map(SourceFile::id)
                .toList();
    }

    private void touch(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private static List<String> ids(Path... paths) {
        return ArticleFiles.under(List.of(paths)).stream().map(SourceFile::id).toList();
    }
}
