package org.hearsay.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.SampleFindings;
import org.hearsay.graph.WrittenQuads;
import org.junit.jupiter.api.Test;

class ToldGraphTest {
    @Test
    void itIsTheGraphThatIsParsedFromTheLines() {
        Model model = ArticleGraph.quadsWithMeaning(
                SampleFindings.findings(),
                texts -> texts.stream().map(text -> "AAAA").toList());
        ToldGraph told = new ToldGraph();
        new WrittenQuads(model).tell(told);
        Graph parsed = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(parsed, new ByteArrayInputStream(RdfOutput.ntriples(model)), Lang.NTRIPLES);
        assertThat(told.graph().stream().toList())
                .hasSize(parsed.size())
                .containsExactlyInAnyOrderElementsOf(parsed.stream().toList());
    }
}
