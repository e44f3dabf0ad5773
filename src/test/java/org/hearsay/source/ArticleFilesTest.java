package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private void touch(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private static List<String> ids(Path... paths) {
        return ArticleFiles.under(List.of(paths)).stream().map(SourceFile::id).toList();
    }
}
