package org.hearsay.pipeline;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.extract.Findings;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.Release;
import org.hearsay.graph.WrittenQuads;
import org.hearsay.load.GraphContent;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import org.jspecify.annotations.Nullable;

/** From findings to the article's graph, checked against the shapes. Safe for several threads; while one closes it nobody may use it. */
public final class GraphMaking implements AutoCloseable {
    private final ShapeValidator shapes;
    private final MeaningVectors model = new MeaningVectors();
    private final UnaryOperator<List<String>> meanings;

    /** With the model of meanings, which is loaded when the first are asked for. */
    public GraphMaking(ShapeValidator shapes) {
        this(shapes, null);
    }

    /** @param meanings gives the vectors of statements; null for the model */
    public GraphMaking(ShapeValidator shapes, @Nullable UnaryOperator<List<String>> meanings) {
        this.shapes = shapes;
        this.meanings = meanings == null ? model : meanings;
    }

    /** What came of an article's findings. */
    public sealed interface Made {}

    /** A graph to be loaded. */
    public record Sound(GraphContent graph) implements Made {}

    /** A graph that breaks the shapes. */
    public record Broken(Problem problem) implements Made {}

    public Made of(Findings findings) {
        WrittenQuads quads = new WrittenQuads(ArticleGraph.quadsWithMeaning(findings, Release.extractor(), meanings));
        ShapeReport report = shapes.validate(quads::tell);
        if (report.conforms()) {
            return new Sound(new GraphContent(findings.article().iri(), quads.nquads()));
        }
        return new Broken(Problem.of(
                ProblemCode.SHAPE_VIOLATION,
                findings.article().id(),
                "its graph breaks the shapes: " + report.violations().get(0).line(),
                "This is a fault of Hearsay; please report it with the article."));
    }

    /** Lets go of the model of meanings; it is loaded again when it is needed again. */
    @Override
    public void close() {
        model.close();
    }
}
