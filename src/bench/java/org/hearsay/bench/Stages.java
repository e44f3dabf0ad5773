package org.hearsay.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hearsay.annotate.corenlp.CoreNlpAnnotator;
import org.hearsay.article.Article;
import org.hearsay.bench.Meter.Cost;
import org.hearsay.extract.Findings;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.validate.ShapeValidator;

/** Processor time and memory of each stage, on one thread, after a warming round over the same articles. */
final class Stages {
    private final MeteredReading reading = new MeteredReading();
    private final GraphMaking graphs = new GraphMaking(ShapeValidator.load());
    private final List<Article> articles;

    private Stages(List<Article> articles) {
        this.articles = articles;
    }

    /** {@code stages [--articles=N] [--parts] [FILE...]}. */
    static void run(List<String> arguments) {
        int most = Sample.option(arguments, "articles", 21);
        List<Article> articles = Sample.articles(Sample.paths(arguments), most);
        Stages stages = new Stages(articles);
        stages.round();
        stages.reading.clear();
        stages.round();
        stages.print();
        if (arguments.contains("--parts")) {
            stages.parts();
        }
    }

    private void round() {
        Meter meter = reading.meter();
        for (Article article : articles) {
            Findings findings = reading.read(article);
            meter.measure("graph (meanings, RDF, shapes)", () -> graphs.of(findings));
        }
    }

    private void print() {
        Cost total = reading.meter().total();
        Table table = new Table("stage", "CPU s", "us/token", "tokens/s", "share %", "MB", "bytes/token");
        reading.meter().costs().forEach((name, cost) -> row(table, name, cost, total));
        row(table, "all", total, total);
        System.out.printf("%,d tokens, one thread%n", reading.tokens());
        table.print();
    }

    private void row(Table table, String name, Cost cost, Cost total) {
        double tokens = reading.tokens();
        table.row(
                name,
                cost.seconds(),
                cost.nanos() / 1e3 / tokens,
                tokens / cost.seconds(),
                100 * cost.seconds() / total.seconds(),
                cost.megabytes(),
                cost.bytes() / tokens);
    }

    /** CoreNLP's part, annotator by annotator. */
    private void parts() {
        Map<String, StanfordCoreNLP> annotators = new LinkedHashMap<>();
        for (String name : CoreNlpAnnotator.settings().getProperty("annotators").split(",")) {
            Properties alone = CoreNlpAnnotator.settings();
            alone.setProperty("annotators", name);
            annotators.put(name, new StanfordCoreNLP(alone, false));
        }
        Meter meter = new Meter();
        for (int round = 0; round < 2; round++) {
            meter.clear();
            for (Article article : articles) {
                Annotation annotation = new Annotation(article.text().prose());
                annotators.forEach((name, annotator) -> meter.measure(name, () -> {
                    annotator.annotate(annotation);
                    return annotation;
                }));
            }
        }
        Table table = new Table("CoreNLP's", "CPU s", "us/token", "tokens/s", "share %", "MB", "bytes/token");
        meter.costs()
                .forEach((name, cost) -> row(table, name, cost, reading.meter().total()));
        table.print();
    }
}
