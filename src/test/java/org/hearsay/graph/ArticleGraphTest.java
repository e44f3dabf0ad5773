package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.validate.ShapeValidator;
import org.junit.jupiter.api.Test;

class ArticleGraphTest {
    @Test
    void aGraphMeetsTheShapes() {
        byte[] nquads = RdfOutput.nquads(ArticleGraph.quadsWithText(SampleFindings.findings()));
        assertThat(ShapeValidator.load().validate(nquads).violations()).isEmpty();
    }
}
