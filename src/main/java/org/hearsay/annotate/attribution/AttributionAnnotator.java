package org.hearsay.annotate.attribution;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.Token;

/** Outermost attributions by the trained tagger and linker. Safe for several threads. */
public final class AttributionAnnotator implements Annotator {
    private final AttributionTagger tagger;
    private final AttributionLinker linker;

    public AttributionAnnotator(AttributionTagger tagger, AttributionLinker linker) {
        this.tagger = tagger;
        this.linker = linker;
    }

    /** With the weights on the class path. */
    public static AttributionAnnotator load() {
        return new AttributionAnnotator(AttributionTagger.load(), AttributionLinker.load());
    }

    @Override
    public String name() {
        return "attributions";
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.ATTRIBUTIONS);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        List<List<String>> sentences = article.sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList();
        BitSet paragraphs = new BitSet();
        article.sentences().stream()
                .filter(sentence -> sentence.index() == 0
                        || article.sentence(sentence.index() - 1).paragraph() != sentence.paragraph())
                .forEach(sentence -> paragraphs.set(sentence.index()));
        return article.withAttributions(linker.link(tagger.tag(sentences, paragraphs)));
    }
}
