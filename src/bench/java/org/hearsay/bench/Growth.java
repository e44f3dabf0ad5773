package org.hearsay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.bench.Meter.Cost;
import org.hearsay.extract.Findings;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;

/**
 * One article of growing length: processor time of each stage at 1x, 2x, 4x and 8x the text, and the exponent between the last two: 1 is
 * linear, n log n about 1.1, 2 quadratic. What takes under 20 ms tells nothing and has none.
 */
final class Growth {
    private static final double TOO_LITTLE = 0.02;

    private Growth() {}

    /** {@code growth [--articles=N] [--words=N] [FILE...]}: articles joined to one; words of the longest instead of 8x. */
    static void run(List<String> arguments) {
        List<Article> articles = Sample.articles(Sample.paths(arguments), Sample.option(arguments, "articles", 6));
        MeteredReading reading = new MeteredReading();
        articles.forEach(reading::read); // to be warm
        int words = Sample.joined(articles, 1).text().prose().split("\\s+").length;
        int longest = Sample.option(arguments, "words", 8 * words);
        List<Integer> times = new ArrayList<>();
        for (int i = 8; i >= 1; i /= 2) {
            times.add(Math.max(1, longest / words / i));
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        List<Integer> tokens = new ArrayList<>();
        for (int many : times) {
            reading.clear();
            measure(reading, Sample.joined(articles, many));
            tokens.add(reading.tokens());
            reading.meter()
                    .costs()
                    .forEach((name, cost) -> costs.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(cost));
        }
        print(costs, tokens);
        System.out.printf(
                "peak memory %,.0f MB, Java's heap at most %,d MB%n%n",
                Usage.peak(), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void measure(MeteredReading reading, Article article) {
        Findings findings = reading.read(article);
        reading.meter().measure("graph", () -> RdfOutput.nquads(ArticleGraph.quadsWithText(findings)));
    }

    private static void print(Map<String, List<Cost>> costs, List<Integer> tokens) {
        List<String> head = new ArrayList<>(List.of("CPU s of one article"));
        tokens.forEach(count -> head.add("%,d tokens".formatted(count)));
        head.add("exponent");
        head.add("MB at the longest");
        Table table = new Table(head.toArray(String[]::new));
        double length = Math.log((double) tokens.get(tokens.size() - 1) / tokens.get(tokens.size() - 2));
        costs.forEach((name, all) -> {
            List<Object> cells = new ArrayList<>();
            all.forEach(cost -> cells.add(cost.seconds()));
            double last = all.get(all.size() - 1).seconds();
            double before = all.get(all.size() - 2).seconds();
            cells.add(before < TOO_LITTLE ? "-" : Math.log(last / before) / length);
            cells.add(all.get(all.size() - 1).megabytes());
            table.row(name, cells.toArray());
        });
        table.print();
    }
}
