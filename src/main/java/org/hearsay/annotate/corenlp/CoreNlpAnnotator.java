package org.hearsay.annotate.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.ArticleText;

/** Tokens, parts of speech, lemmas, names and dependencies by CoreNLP. Safe for several threads. */
public final class CoreNlpAnnotator implements Annotator {
    private static final Map<String, NameType> NAME_TYPES = Map.of(
            "PERSON", NameType.PERSON,
            "ORGANIZATION", NameType.ORGANIZATION,
            "LOCATION", NameType.LOCATION,
            "MISC", NameType.MISC);

    private final StanfordCoreNLP pipeline;

    public CoreNlpAnnotator() {
        pipeline = new StanfordCoreNLP(properties());
    }

    private static Properties properties() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.buildEntityMentions", "true");
        return settings;
    }

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.NAMES, Layer.DEPENDENCIES);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        ArticleText text = article.article().text();
        CoreDocument document = new CoreDocument(new Annotation(Datelines.split(text.prose())));
        pipeline.annotate(document);
        List<Sentence> sentences = new ArrayList<>();
        List<NamedMention> names = new ArrayList<>();
        int paragraph = 0;
        int last = 0;
        for (CoreSentence sentence : document.sentences()) {
            int start = sentence.charOffsets().first;
            if (!sentences.isEmpty() && text.value().substring(last, start).indexOf('\n') >= 0) {
                paragraph++;
            }
            last = sentence.charOffsets().second;
            int index = sentences.size();
            sentences.add(sentence(sentence, index, paragraph, text));
            sentence.entityMentions().forEach(mention -> addName(names, mention, index));
        }
        return article.withSentences(sentences).withNames(names);
    }

    private static Sentence sentence(CoreSentence sentence, int index, int paragraph, ArticleText text) {
        List<Token> tokens =
                sentence.tokens().stream().map(label -> token(label, text)).toList();
        return new Sentence(index, paragraph, tokens, dependencies(basicTree(sentence), tokens.size()));
    }

    /** The basic tree: in the enhanced graph that {@code dependencyParse} gives, a token may have several heads. */
    private static SemanticGraph basicTree(CoreSentence sentence) {
        return sentence.coreMap().get(BasicDependenciesAnnotation.class);
    }

    private static Token token(CoreLabel label, ArticleText text) {
        return new Token(
                label.originalText(),
                label.lemma(),
                label.tag(),
                text.span(label.beginPosition(), label.endPosition()));
    }

    private static Dependencies dependencies(SemanticGraph graph, int size) {
        int[] heads = new int[size];
        String[] relations = new String[size];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "");
        graph.getRoots().forEach(root -> relations[root.index() - 1] = "root");
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
            relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
        }
        return new Dependencies(heads, relations);
    }

    private static void addName(List<NamedMention> names, CoreEntityMention mention, int sentence) {
        NameType type = NAME_TYPES.get(mention.entityType());
        if (type == null) {
            return;
        }
        int begin = mention.tokens().get(0).index() - 1;
        int end = begin + mention.tokens().size();
        Map<String, Double> confidence = mention.entityTypeConfidences();
        double probability = confidence == null ? 1 : confidence.getOrDefault(mention.entityType(), 1.0);
        names.add(new NamedMention(new TokenRange(sentence, begin, end), type, Math.max(0, probability)));
    }
}
