package org.hearsay.annotate.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.prepared.PreparedModels;

/**
 * Names that are neither a person's, an organisation's nor a place's ("Democrats"), by CoreNLP's model of four classes. Only those of
 * groups are of use, and a group's name ends in a plural: sentences without one are not looked at. Safe for several threads.
 */
final class GroupNames {
    private static final String MODEL = "/edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
    private static final String OTHER = "MISC";

    private final CRFClassifier<CoreLabel> classifier;

    private GroupNames(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    static GroupNames load() {
        try {
            return new GroupNames(CRFClassifier.getClassifier(PreparedModels.unpacked("names-4", MODEL)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of names cannot be read: " + MODEL, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the model of names is of another version: " + MODEL, e);
        }
    }

    /**
     * The other names of a sentence, apart from the names that are known.
     *
     * @param tokens with their tags
     * @param known the sentence's names that were found before
     */
    List<NamedMention> find(int sentence, List<CoreLabel> tokens, List<NamedMention> known) {
        if (tokens.stream().noneMatch(token -> "NNPS".equals(token.tag()))) {
            return List.of();
        }
        List<CoreLabel> labelled =
                classifier.classifySentence(tokens.stream().map(CoreLabel::new).toList());
        List<NamedMention> found = new ArrayList<>();
        for (int begin = 0; begin < labelled.size(); begin++) {
            int end = begin;
            while (end < labelled.size() && OTHER.equals(labelled.get(end).get(AnswerAnnotation.class))) {
                end++;
            }
            if (end > begin) {
                TokenRange range = new TokenRange(sentence, begin, end);
                if (known.stream().noneMatch(name -> overlap(name.tokens(), range))) {
                    found.add(new NamedMention(range, NameType.MISC, 1));
                }
                begin = end;
            }
        }
        return found;
    }

    private static boolean overlap(TokenRange a, TokenRange b) {
        return a.begin() < b.end() && b.begin() < a.end();
    }
}
