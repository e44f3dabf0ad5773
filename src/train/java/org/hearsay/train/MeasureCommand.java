package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.attribution.AttributionTagger;
import org.hearsay.annotate.attribution.decode.Bio;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.hearsay.train.corpus.Corpus;
import org.hearsay.train.corpus.ExactScore;
import org.hearsay.train.corpus.LabelledArticle;
import org.hearsay.train.corpus.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay train measure}: the tagger as it is used, on onnxruntime, against tokens given. */
@Command(
        name = "measure",
        description =
                "Score the tagger on tokens given, as the published tables do, and tell how far to trust its probabilities.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {
    @Option(
            names = "--instances",
            required = true,
            paramLabel = "FILE",
            description = "A JSON object a line: id, tokens, labels.")
    Path instances = Path.of("");

    @Option(names = "--weights", paramLabel = "FILE", description = "Other weights than those that ship.")
    @Nullable
    Path weights;

    @Override
    public Integer call() throws IOException {
        try (AttributionTagger tagger = weights == null ? AttributionTagger.load() : Models.tagger(weights)) {
            score(tagger, Corpus.readInstances(instances));
        }
        return 0;
    }

    private static void score(AttributionTagger tagger, List<LabelledArticle> articles) {
        ExactScore score = new ExactScore();
        Reliability reliability = new Reliability();
        for (LabelledArticle article : articles) {
            List<TaggedSentence> tagged = tagger.tag(article.sentences());
            for (int s = 0; s < tagged.size(); s++) {
                List<Bio.Run> gold = Bio.runs(article.labels()[s]);
                score.add(article.labels()[s], labels(tagged.get(s)));
                for (RoleSpan span : tagged.get(s).spans()) {
                    boolean right = gold.contains(new Bio.Run(span.begin(), span.end(), span.role()));
                    reliability.add(span.probability(), right);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s%n%s%n", score, reliability);
    }

    private static int[] labels(TaggedSentence sentence) {
        int[] labels = new int[sentence.tokens().size()];
        for (RoleSpan span : sentence.spans()) {
            for (int i = span.begin(); i < span.end(); i++) {
                labels[i] = i == span.begin() ? Bio.begin(span.role()) : Bio.inside(span.role());
            }
        }
        return labels;
    }
}
