package org.hearsay.extract.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.Statement.Polarity;

/**
 * Makes of how sure the tagger or the grammar was the probability that the statement is right: that an annotator marks the same source (half of the
 * characters of both in common) with the same content (three quarters). Logistic regression over a few signs, fitted on development articles
 * ({@code hearsay train calibration}); the reliability table stands in docs/MODEL-CARD.md. Outermost statements only were there to learn from.
 * Immutable.
 */
public final class Calibration {
    private static final String WEIGHTS = "calibration.tsv";

    /** Surer than this nothing is before it is calibrated: natural logarithms of the odds end here. */
    private static final double SUREST = 0.995;

    private static final double LEAST_SURE = 0.02;

    private static final Set<Act> ATTITUDES = EnumSet.of(Act.BELIEVE, Act.FEEL, Act.INTEND);

    private final Map<Sign, Double> weights;

    /** @param weights natural logarithms of odds; a sign without a weight does not count */
    public Calibration(Map<Sign, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** What a statement shows of whether it is right. */
    public enum Sign {
        CONSTANT(statement -> 1),
        LOG_ODDS(statement -> logOdds(statement.confidence())),
        DIRECT(statement -> as01(statement.manner().kind() == Kind.DIRECT)),
        ATTITUDE(statement -> as01(ATTITUDES.contains(statement.manner().act()))),
        DENIED(statement -> as01(statement.manner().polarity() == Polarity.DENIED)),
        NO_SOURCE(statement -> as01(statement.wording().source() == null)),
        NO_CUE(statement -> as01(statement.wording().cue() == null)),
        PARTED(statement -> as01(statement.wording().content().spans().size() > 1));

        private final ToDoubleFunction<Statement> value;

        Sign(ToDoubleFunction<Statement> value) {
            this.value = value;
        }

        /** @param statement with the confidence that it was found with */
        public double of(Statement statement) {
            return value.applyAsDouble(statement);
        }
    }

    /** As it ships, from the class path. */
    public static Calibration load() {
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        try (InputStream in = Calibration.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException("no " + WEIGHTS + " on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> weights.put(Sign.valueOf(cells[0]), Double.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Calibration(weights);
    }

    /** The statement with its probability, in whole hundredths as no more is known. */
    public Statement calibrated(Statement statement) {
        return statement.withConfidence(Math.round(100 * probability(statement)) / 100.0);
    }

    /** @return in 0..1 */
    public double probability(Statement statement) {
        double sum = 0;
        for (Sign sign : Sign.values()) {
            sum += weights.getOrDefault(sign, 0.0) * sign.of(statement);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    private static double logOdds(double confidence) {
        double within = Math.max(LEAST_SURE, Math.min(SUREST, confidence));
        return StrictMath.log(within / (1 - within));
    }

    private static double as01(boolean sign) {
        return sign ? 1 : 0;
    }
}
