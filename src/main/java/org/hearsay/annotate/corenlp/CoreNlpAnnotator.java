package org.hearsay.annotate.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.corenlp.parse.NeuralParser;
import org.hearsay.annotate.prepared.PreparedModels;
import org.hearsay.article.ArticleText;

/** Tokens, parts of speech, lemmas and names by CoreNLP, dependencies by its model. Safe for several threads. */
public final class CoreNlpAnnotator implements Annotator {
    private static final Map<String, NameType> NAME_TYPES = Map.of(
            "PERSON", NameType.PERSON,
            "ORGANIZATION", NameType.ORGANIZATION,
            "LOCATION", NameType.LOCATION);
    /** The other two models that CoreNLP would run add dates and amounts, which are not used, and {@link GroupNames}. */
    private static final String NAMES = "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private static final String TAGS = "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

    private final StanfordCoreNLP pipeline;
    private final GroupNames groups;
    private final NeuralParser parser;

    /** Loads the models, side by side where there are several processors. */
    public CoreNlpAnnotator() {
        CompletableFuture<NeuralParser> loading = CompletableFuture.supplyAsync(NeuralParser::load);
        CompletableFuture<GroupNames> beside = CompletableFuture.supplyAsync(GroupNames::load);
        pipeline = new StanfordCoreNLP(settings());
        parser = loading.join();
        groups = beside.join();
    }

    /** What CoreNLP is asked for; a copy. */
    public static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
        settings.setProperty("pos.model", PreparedModels.unpacked("tags", TAGS));
        settings.setProperty("ner.model", PreparedModels.unpacked("names-3", NAMES));
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
            List<NamedMention> tagged = names(sentence, index);
            names.addAll(tagged);
            names.addAll(groups.find(index, sentence.tokens(), tagged));
        }
        return article.withSentences(sentences).withNames(names);
    }

    private Sentence sentence(CoreSentence sentence, int index, int paragraph, ArticleText text) {
        List<CoreLabel> labels = sentence.tokens();
        List<Token> tokens = labels.stream().map(label -> token(label, text)).toList();
        List<String> words = labels.stream().map(CoreLabel::word).toList();
        List<String> tags = labels.stream().map(CoreLabel::tag).toList();
        return new Sentence(index, paragraph, tokens, parser.parse(words, tags));
    }

    private static Token token(CoreLabel label, ArticleText text) {
        return new Token(
                label.originalText(),
                label.lemma(),
                label.tag(),
                text.span(label.beginPosition(), label.endPosition()));
    }

    private static List<NamedMention> names(CoreSentence sentence, int index) {
        List<NamedMention> names = new ArrayList<>();
        for (CoreEntityMention mention : sentence.entityMentions()) {
            NameType type = NAME_TYPES.get(mention.entityType());
            if (type != null) {
                int begin = mention.tokens().get(0).index() - 1;
                TokenRange range =
                        new TokenRange(index, begin, begin + mention.tokens().size());
                names.add(new NamedMention(range, type, probability(mention)));
            }
        }
        return names;
    }

    private static double probability(CoreEntityMention mention) {
        Map<String, Double> confidence = mention.entityTypeConfidences();
        return confidence == null ? 1 : Math.max(0, confidence.getOrDefault(mention.entityType(), 1.0));
    }
}
