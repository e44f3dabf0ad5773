package org.hearsay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.file.ArticleFiles;
import org.hearsay.source.file.ArticleReader;

/** The articles that are measured on. */
final class Sample {
    /** The development articles where they stand beside the project; there are 84. */
    private static final Path DEVELOPMENT = Path.of("../shared/corpora/polnear/dev/text");

    private static final Path EXAMPLES = Path.of("examples/articles");

    private Sample() {}

    /** The articles under the paths given; without any, so many of the development articles, or the examples where those are absent. */
    static List<Article> articles(List<String> paths, int most) {
        List<Path> from = paths.isEmpty()
                ? List.of(Files.isDirectory(DEVELOPMENT) ? DEVELOPMENT : EXAMPLES)
                : paths.stream().map(Path::of).toList();
        ArticleReader reader = new ArticleReader();
        List<Article> all = ArticleFiles.under(from).stream()
                .map(file -> reader.reading(file, Holdings.NONE))
                .flatMap(Sample::readable)
                .toList();
        int step = Math.max(1, all.size() / most);
        List<Article> some = Stream.iterate(0, i -> i < all.size(), i -> i + step)
                .map(all::get)
                .limit(most)
                .toList();
        System.out.printf(
                "%d of %d articles under %s, %,d characters%n%n", some.size(), all.size(), from, characters(some));
        return some;
    }

    private static Stream<Article> readable(Reading reading) {
        return reading instanceof Reading.Readable readable ? Stream.of(readable.article()) : Stream.empty();
    }

    static int characters(List<Article> articles) {
        return articles.stream()
                .mapToInt(article -> article.text().value().length())
                .sum();
    }

    /** One article that holds the text of several, some times over: a transcript of any length. */
    static Article joined(List<Article> articles, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            articles.forEach(article -> text.append(article.text().prose()).append("\n\n"));
        }
        String id = "joined-" + times + ".txt";
        return new Article(
                id,
                "urn:bench:" + id,
                Integer.toHexString(text.toString().hashCode()),
                new ArticleText(text.toString(), 0),
                new Metadata(null, null, null, null, null),
                false);
    }

    /** A whole number among the options, such as {@code --articles=20}. */
    static int option(List<String> arguments, String name, int otherwise) {
        return text(arguments, name).map(Integer::parseInt).orElse(otherwise);
    }

    static Optional<String> text(List<String> arguments, String name) {
        String start = "--" + name + "=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }

    /** What is no option. */
    static List<String> paths(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
    }
}
