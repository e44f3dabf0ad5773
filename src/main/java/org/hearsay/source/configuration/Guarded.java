package org.hearsay.source.configuration;

import java.util.List;
import java.util.OptionalInt;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/** A source of somebody else's: what it throws becomes a problem of its own and its end, and the run goes on. For one thread. */
final class Guarded implements Source {
    private final Source source;
    private boolean broken;

    Guarded(Source source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    /** One that broke off has not given all that it has. */
    @Override
    public boolean complete() {
        return source.complete() && !broken;
    }

    @Override
    public OptionalInt count() {
        return source.count();
    }

    @Override
    public Readings read(Holdings holdings) {
        broken = false;
        try {
            return new PulledReadings(new Pull(source.read(holdings)));
        } catch (RuntimeException e) {
            return Readings.of(List.of(breakOff(e)));
        }
    }

    private Reading breakOff(RuntimeException e) {
        broken = true;
        return new Reading.SetAside(new Problem(
                ProblemCode.UNREADABLE,
                name(),
                null,
                "the source broke off: " + e,
                "Tell the author of the extension that it belongs to."));
    }

    private final class Pull implements PulledReadings.Pull {
        private final Readings readings;

        Pull(Readings readings) {
            this.readings = readings;
        }

        @Override
        public @Nullable Reading next() {
            try {
                return !broken && readings.hasNext() ? readings.next() : null;
            } catch (RuntimeException e) {
                return breakOff(e);
            }
        }

        @Override
        public void close() {
            readings.close();
        }
    }
}
