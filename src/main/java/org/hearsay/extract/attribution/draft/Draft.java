package org.hearsay.extract.attribution.draft;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.jspecify.annotations.Nullable;

/**
 * An attribution before anyone asks who is meant and what holds what.
 *
 * @param source the words that name the speaker; empty where none do
 * @param cue empty for a quotation that stands alone
 * @param content never empty, in reading order
 * @param addressee the words that name who is spoken to; null where none do
 * @param sense what kind of telling it is
 * @param confidence that this is an attribution with these parts, in 0..1
 */
public record Draft(
        List<TokenRange> source,
        List<TokenRange> cue,
        List<TokenRange> content,
        @Nullable TokenRange addressee,
        Sense sense,
        double confidence) {
    public Draft {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /**
     * What kind of telling.
     *
     * @param denied whether the telling itself is denied
     * @param construction by what grammar it was found
     * @param speaker the words that name the speaker though they are no part of this attribution; null where source tells it
     */
    public record Sense(
            Act act,
            boolean denied,
            Construction construction,
            @Nullable TokenRange speaker) {}

    /** By what grammar an attribution was found. */
    public enum Construction {
        VERB_CLAUSE,
        VERB_INFINITIVE,
        VERB_OBJECT,
        VERB_QUOTATION,
        NOUN,
        ACCORDING_TO,
        CITING,
        LABEL,
        LONE_QUOTATION,
        TAGGER
    }

    /** Those of source, cue and content. */
    public List<TokenRange> words() {
        return Stream.of(source, cue, content).flatMap(List::stream).toList();
    }

    public Draft withAddressee(TokenRange other) {
        return new Draft(source, cue, content, other, sense, confidence);
    }

    public Draft withSource(List<TokenRange> other) {
        return new Draft(other, cue, content, addressee, sense, confidence);
    }

    public Draft withCue(List<TokenRange> other) {
        return new Draft(source, other, content, addressee, sense, confidence);
    }

    public Draft withContent(List<TokenRange> other) {
        return new Draft(source, cue, other, addressee, sense, confidence);
    }
}
