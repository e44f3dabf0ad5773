package org.hearsay.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A threat: someone says that something unwelcome to the target follows, by their own doing, mostly on a condition.
 *
 * @param id {@code t1}, {@code t2} ... in reading order
 * @param statement the statement that voices it; null where no statement holds it
 * @param threateners who would act: as a rule the government, where a government speaks; mostly one, none where it is not told
 * @param voicedBy who utters it: several where they speak together, none as above
 * @param target who would suffer it; null where it is not told
 * @param condition null for an unconditional threat
 * @param consequence what is threatened
 * @param measure what kind of thing is threatened
 */
public record Threat(
        String id,
        @Nullable String statement,
        List<Party> threateners,
        List<Party> voicedBy,
        @Nullable Party target,
        @Nullable Phrase condition,
        Phrase consequence,
        Measure measure)
        implements Finding {
    public Threat {
        threateners = List.copyOf(threateners);
        voicedBy = List.copyOf(voicedBy);
    }

    /** Who would act, of several the first; null where it is not told. */
    public @Nullable Party threatener() {
        return threateners.isEmpty() ? null : threateners.get(0);
    }

    /** Kinds of measure, after PLOVER's THREATEN modes and CAMEO 13. */
    public enum Measure {
        SANCTIONS("sanctions"),
        FORCE("military force"),
        BREAK_OF_RELATIONS("break of relations"),
        BOYCOTT("boycott"),
        LEGAL_ACTION("legal action"),
        WITHDRAWAL("withdrawal"),
        STRIKE_OR_PROTEST("strike or protest"),
        EXPULSION("expulsion"),
        ARMAMENT("armament"),
        UNSPECIFIED("unspecified");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
