package org.hearsay.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import java.util.List;
import java.util.Properties;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreNlpAnnotatorIT {
    private static final String TEXT =
            "The harbour was closed by the mayor of Porto Alto, who told reporters that ships would"
                    + " wait. \"Nobody is leaving tonight,\" Maria Lindqvist said. It had been inspected twice before the storm, and"
                    + " what the Liberals wanted (more cranes) was never built.";

    private static CoreNlpAnnotator annotator;

    @BeforeAll
    static void load() {
        annotator = new CoreNlpAnnotator();
    }

    @Test
    void treesAreThoseOfCoreNlpsOwnParser() {
        Properties settings = CoreNlpAnnotator.settings();
        settings.setProperty("annotators", "tokenize,pos,depparse");
        CoreDocument document = new CoreDocument(TEXT);
        new StanfordCoreNLP(settings).annotate(document);
        List<Sentence> ours = annotate(TEXT).sentences();
        assertThat(ours).hasSameSizeAs(document.sentences());
        for (Sentence sentence : ours) {
            assertThat(arcs(sentence)).isEqualTo(arcs(document.sentences().get(sentence.index())));
        }
    }

    @Test
    void namesOfGroupsStandBesideThoseOfPersonsAndPlaces() {
        AnnotatedArticle article = annotate(TEXT);
        assertThat(article.names())
                .extracting(name -> article.text(name.tokens()), name -> name.type())
                .contains(
                        tuple("Porto Alto", NameType.LOCATION),
                        tuple("Maria Lindqvist", NameType.PERSON),
                        tuple("Liberals", NameType.MISC));
    }

    private static List<String> arcs(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> sentence.tokens().indexOf(token))
                .map(i -> sentence.dependencies().relation(i) + " "
                        + sentence.dependencies().head(i))
                .toList();
    }

    private static List<String> arcs(CoreSentence sentence) {
        var tree = sentence.coreMap().get(BasicDependenciesAnnotation.class);
        return sentence.tokens().stream()
                .map(CoreLabel::index)
                .map(i -> {
                    var edges = tree.incomingEdgeList(tree.getNodeByIndex(i));
                    return edges.isEmpty()
                            ? "root -1"
                            : edges.get(0).getRelation() + " "
                                    + (edges.get(0).getGovernor().index() - 1);
                })
                .toList();
    }

    private static AnnotatedArticle annotate(String text) {
        Metadata metadata = new Metadata(null, null, null, null, null);
        return annotator.annotate(
                AnnotatedArticle.of(new Article("a.txt", "urn:a", "0", new ArticleText(text, 0), metadata, false)));
    }
}
