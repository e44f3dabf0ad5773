package org.hearsay.bench.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.extract.Findings;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.ReportReader;
import org.hearsay.graph.WrittenQuads;
import org.hearsay.pipeline.MeaningVectors;
import org.hearsay.resolve.copy.TextSketch;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One article's findings on their way to the store, and back as what is derived from. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Writing {
    private final MeaningVectors meanings = new MeaningVectors();
    private final ShapeValidator shapes = ShapeValidator.load();
    private Findings findings;
    private List<String> contents = List.of();
    private WrittenQuads quads;
    private byte[] lines;

    @Setup
    public void read() {
        findings = OneArticle.findings();
        quads = new WrittenQuads(ArticleGraph.quadsWithMeaning(findings, texts -> {
            contents = texts;
            return meanings.apply(texts);
        }));
        lines = quads.nquads();
    }

    @Benchmark
    public Model quads() {
        return ArticleGraph.quadsWithText(findings);
    }

    @Benchmark
    public List<String> meanings() {
        return meanings.apply(contents);
    }

    /** Each time from the model, for what is written is kept. */
    @Benchmark
    public byte[] quadsAndLines() {
        return new WrittenQuads(ArticleGraph.quadsWithText(findings)).nquads();
    }

    @Benchmark
    public ShapeReport shapes() {
        return shapes.validate(quads::tell);
    }

    @Benchmark
    public List<ReportedArticle> readBack() throws IOException {
        return ReportReader.read(new ByteArrayInputStream(lines));
    }

    @Benchmark
    public String sketch() {
        return TextSketch.of(findings.article().text().value());
    }
}
