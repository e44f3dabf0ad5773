package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.article.Article;
import org.hearsay.output.ExtractionJson;
import org.hearsay.pipeline.ArticleReading;

/** The way in. Stands in for the command line until that is built. */
public final class Main {
    private Main() {}

    public static void main(String[] files) throws IOException {
        ArticleReading reading = ArticleReading.standard();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            Path path = Path.of(file);
            out.println(ExtractionJson.line(
                    reading.read(Article.of(String.valueOf(path.getFileName()), Files.readString(path)))));
        }
    }
}
