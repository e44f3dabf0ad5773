package org.hearsay.bench.parts;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Findings;
import org.hearsay.pipeline.ArticleReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One article through each annotator, and through all extractors. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Reading {

    /** An annotator by name and an article that has all that the ones before it give. */
    @State(Scope.Benchmark)
    public static class Annotators {
        @Param({"corenlp", "sutime", "quotations", "attributions"})
        public String name = "";

        private Annotator annotator;
        private AnnotatedArticle before;

        @Setup
        public void read() {
            before = AnnotatedArticle.of(OneArticle.article());
            for (Annotator one : ArticleReading.annotators()) {
                if (one.name().equals(name)) {
                    annotator = one;
                    return;
                }
                before = one.annotate(before);
            }
            throw new IllegalStateException("no annotator " + name);
        }
    }

    /** The extractors and an article with all its annotations. */
    @State(Scope.Benchmark)
    public static class Extractors {
        private Extraction extraction;
        private AnnotatedArticle annotated;

        @Setup
        public void read() {
            List<Annotator> annotators = ArticleReading.annotators();
            annotated = OneArticle.annotated(annotators);
            extraction = OneArticle.extraction(annotators);
        }
    }

    @Benchmark
    public AnnotatedArticle annotate(Annotators state) {
        return state.annotator.annotate(state.before);
    }

    @Benchmark
    public Findings extract(Extractors state) {
        return state.extraction.extract(state.annotated);
    }
}
