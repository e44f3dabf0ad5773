package org.hearsay.bench;

import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.hearsay.article.Article;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.validate.ShapeValidator;

/**
 * Hearsay's reading, from text to findings, and the same with the making of each article's checked graph, against CoreNLP as it comes, and
 * with the option for Java that Hearsay's launcher has: on the same articles, each in a process of its own, one after the other. Each reads
 * them before, round after round with two threads for so long a time, equal for all: else what is compiled meanwhile is measured, too, and
 * of two threads it takes one's processor. Then come some rounds, with one thread and with two in turn, whose medians count.
 */
final class Baseline {
    private static final String RESULT = "RESULT ";
    /** As the launcher has it: methods of more than 8,000 bytes are compiled, too. */
    private static final String HUGE = "-XX:-DontCompileHugeMethods";

    private Baseline() {}

    /**
     * What one process measured.
     *
     * @param processor seconds of all threads, the collector's and compiler's counted, for a round on one thread
     * @param one seconds on the clock for a round with one thread
     * @param two with two
     * @param peak resident memory in megabytes
     */
    private record Result(int tokens, double processor, double one, double two, double peak) {}

    /** {@code baseline [--articles=N] [--warm=SECONDS] [--rounds=N] [FILE...]}. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        Result reading = child("reading", List.of("-Xmx3g", HUGE), arguments);
        Result ours = child("hearsay", List.of("-Xmx3g", HUGE), arguments);
        Result theirs = child("corenlp", List.of("-Xmx6g"), arguments);
        Result helped = child("corenlp", List.of("-Xmx6g", HUGE), arguments);
        int tokens = theirs.tokens();
        Table table = new Table(
                "",
                "tokens",
                "CPU s",
                "tokens/CPU s",
                "1 thread: s",
                "tokens/s",
                "2 threads: s",
                "tokens/s",
                "2nd thread",
                "peak MB");
        row(table, "Hearsay, text to findings", reading, tokens);
        row(table, "Hearsay, text to checked graph", ours, tokens);
        row(table, "CoreNLP as it comes", theirs, tokens);
        row(table, "CoreNLP with Hearsay's options", helped, tokens);
        ratio(table, "ratio, findings", reading, theirs);
        ratio(table, "ratio, graph", ours, theirs);
        ratio(table, "same options, findings", reading, helped);
        ratio(table, "same options, graph", ours, helped);
        table.print();
    }

    private static void ratio(Table table, String name, Result ours, Result theirs) {
        table.row(
                name,
                "",
                "",
                theirs.processor() / ours.processor(),
                "",
                theirs.one() / ours.one(),
                "",
                theirs.two() / ours.two(),
                "",
                ours.peak() / theirs.peak());
    }

    private static void row(Table table, String name, Result result, int tokens) {
        table.row(
                name,
                tokens,
                result.processor(),
                tokens / result.processor(),
                result.one(),
                tokens / result.one(),
                result.two(),
                tokens / result.two(),
                result.one() / result.two(),
                result.peak());
    }

    private static Result child(String which, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseParallelGC",
                "-Xms1500m",
                "-Xmn600m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "baseline-of",
                which));
        command.addAll(1, options);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Result result = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RESULT)) {
                    result = parse(line.substring(RESULT.length()).split(" "));
                }
            }
        }
        if (process.waitFor() != 0 || result == null) {
            throw new IllegalStateException(which + " was not measured; its messages stand above");
        }
        return result;
    }

    private static Result parse(String[] values) {
        return new Result(
                Integer.parseInt(values[0]),
                Double.parseDouble(values[1]),
                Double.parseDouble(values[2]),
                Double.parseDouble(values[3]),
                Double.parseDouble(values[4]));
    }

    /** One of the three, in a process of its own: {@code reading}, {@code hearsay} or {@code corenlp}. */
    static void measure(String which, List<String> arguments) throws Exception {
        // the longest first: else at the end of a round one thread waits for the other, which in a stream of articles
        // it does not
        List<Article> articles =
                Sample.articles(Sample.paths(arguments), Sample.option(arguments, "articles", 16)).stream()
                        .sorted(Comparator.comparingInt((Article article) ->
                                        article.text().prose().length())
                                .reversed())
                        .toList();
        ToIntFunction<Article> reader = switch (which) {
            case "reading" -> reading();
            case "hearsay" -> hearsay();
            default -> coreNlp();
        };
        long began = System.nanoTime();
        long warm = TimeUnit.SECONDS.toNanos(Sample.option(arguments, "warm", 180));
        do {
            read(reader, articles, 2);
        } while (System.nanoTime() - began < warm);
        int rounds = Sample.option(arguments, "rounds", 3);
        double[] processor = new double[rounds];
        double[] one = new double[rounds];
        double[] two = new double[rounds];
        int tokens = 0;
        for (int round = 0; round < rounds; round++) {
            long used = Usage.processor();
            began = System.nanoTime();
            tokens = read(reader, articles, 1);
            one[round] = (System.nanoTime() - began) / 1e9;
            processor[round] = (Usage.processor() - used) / 1e9;
            began = System.nanoTime();
            read(reader, articles, 2);
            two[round] = (System.nanoTime() - began) / 1e9;
        }
        System.err.printf(
                Locale.ROOT,
                "%s: seconds with one thread %s, with two %s%n",
                which,
                Arrays.toString(one),
                Arrays.toString(two));
        System.out.println(
                RESULT + tokens + " " + median(processor) + " " + median(one) + " " + median(two) + " " + Usage.peak());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int read(ToIntFunction<Article> reader, List<Article> articles, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> running = articles.stream()
                    .map(article -> workers.submit(() -> reader.applyAsInt(article)))
                    .toList();
            int tokens = 0;
            for (Future<Integer> one : running) {
                tokens += one.get();
            }
            return tokens;
        } finally {
            workers.shutdown();
        }
    }

    private static ToIntFunction<Article> reading() {
        ArticleReading reading = ArticleReading.standard();
        return article -> {
            reading.read(article);
            return 0; // counted by the other
        };
    }

    private static ToIntFunction<Article> hearsay() {
        ArticleReading reading = ArticleReading.standard();
        GraphMaking graphs = new GraphMaking(ShapeValidator.load()); // one for all, as in a run of ingestion
        return article -> {
            graphs.of(reading.read(article));
            return 0; // counted by the other
        };
    }

    private static ToIntFunction<Article> coreNlp() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("coref.algorithm", "statistical");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        return article -> {
            Annotation annotation = new Annotation(article.text().prose());
            try {
                pipeline.annotate(annotation);
            } catch (RuntimeException e) { // seen in its quotations
                System.err.println("CoreNLP failed on " + article.id() + ": " + e);
            }
            return annotation.get(TokensAnnotation.class).size();
        };
    }
}
