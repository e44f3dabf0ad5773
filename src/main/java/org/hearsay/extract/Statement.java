package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Event.Modality;
import org.jspecify.annotations.Nullable;

/**
 * An act of telling (or of believing or meaning to) that the article reports.
 *
 * @param id {@code s1}, {@code s2} ... in reading order of the content, the outer before the inner
 * @param parent the statement whose content holds this one, or that tells it; null for an outermost one
 * @param chain who says it to whom, and through whom it came
 * @param wording where the text says so
 * @param manner how it was said
 * @param saidOn the day or month or year of saying, where the text tells it
 * @param confidence probability that speaker and content are right, in 0..1, measured on development articles
 */
public record Statement(
        String id,
        @Nullable String parent,
        Chain chain,
        Wording wording,
        Manner manner,
        @Nullable PartialDate saidOn,
        double confidence)
        implements Finding {

    /**
     * Who says it to whom, and through whom.
     *
     * @param speakers who say it together, in the order of the text; mostly one, at least one
     * @param addressees to whom, in the order of the text; mostly one, or none where none is told
     * @param relayedBy nearest to the speakers first; without the article's own publisher
     */
    public record Chain(List<Party> speakers, List<Party> addressees, List<Party> relayedBy) {
        public Chain {
            speakers = List.copyOf(speakers);
            addressees = List.copyOf(addressees);
            relayedBy = List.copyOf(relayedBy);
            if (speakers.isEmpty()) {
                throw new IllegalArgumentException("a statement that nobody says");
            }
        }

        /** By one speaker to one addressee, or to nobody who is told. */
        public Chain(Party speaker, @Nullable Party addressee, List<Party> relayedBy) {
            this(List.of(speaker), addressee == null ? List.of() : List.of(addressee), relayedBy);
        }

        /** The speaker, of several the first. */
        public Party speaker() {
            return speakers.get(0);
        }

        /** To whom, of several the first; null where none is told. */
        public @Nullable Party addressee() {
            return addressees.isEmpty() ? null : addressees.get(0);
        }

        /** True where the party is among the speakers. */
        public boolean isBy(Party party) {
            return speakers.stream().anyMatch(party::same);
        }

        /** True where one at least speaks in both. */
        public boolean sharesSpeaker(Chain other) {
            return speakers.stream().anyMatch(other::isBy);
        }
    }

    /**
     * The evidence.
     *
     * @param source the words that name the speaker; null where they are not said
     * @param cue the words that make it an attribution; null for a quotation that stands alone
     * @param content what is said to have been said
     */
    public record Wording(@Nullable Phrase source, @Nullable Phrase cue, Phrase content) {}

    /**
     * How it was said.
     *
     * @param modality whether it is told as said, as to be said ("will tell"), or as what one might say
     */
    public record Manner(Kind kind, Polarity polarity, Act act, Modality modality) {
        /** Of what was said. */
        public Manner(Kind kind, Polarity polarity, Act act) {
            this(kind, polarity, act, Modality.HAPPENED);
        }

        /** True for speech that the article tells as uttered. */
        public boolean uttered() {
            return act.isSpeech() && modality == Modality.HAPPENED;
        }
    }

    /** How the content is worded. The labels are those of the extraction output, in lower case. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** Whether the telling is told or denied ("said", against "denied", "did not say", "refused to confirm"). */
    public enum Polarity {
        AFFIRMED,
        DENIED
    }

    /** Kinds of act, after Searle's classes of illocution and PolNeAR's attitudes. */
    public enum Act {
        SAY,
        ASK,
        DEMAND,
        PROMISE,
        WARN,
        THREATEN,
        ACCUSE,
        DENY,
        CONFIRM,
        AGREE,
        REFUSE,
        BELIEVE,
        INTEND,
        FEEL,
        LEARN;

        /** False for what one has in mind, which is no act of speech, whoever tells of it. */
        public boolean isSpeech() {
            return switch (this) {
                case BELIEVE, INTEND, FEEL, LEARN -> false;
                default -> true;
            };
        }
    }

    public Statement withConfidence(double other) {
        return new Statement(id, parent, chain, wording, manner, saidOn, other);
    }

    public Optional<String> outer() {
        return Optional.ofNullable(parent);
    }
}
