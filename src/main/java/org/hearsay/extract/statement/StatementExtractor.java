package org.hearsay.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.Layer;
import org.hearsay.extract.Entity;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Statement;
import org.hearsay.extract.attribution.AttributionFinder;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.name.Genders;
import org.hearsay.extract.statement.speaker.SpeakerNames;
import org.hearsay.extract.statement.speaker.Speakers;

/** Finds who said what, to whom, and through whom it came. Safe for several threads. */
public final class StatementExtractor implements Extractor {
    /**
     * An outermost statement that is less likely right is not told. Chosen on PolNeAR's development articles: the highest of 0.15, 0.2, 0.25 and
     * 0.3 that does not lower the mean F1 (docs/MODEL-CARD.md).
     */
    private static final double LEAST_LIKELY = 0.25;

    private final AttributionFinder finder = new AttributionFinder();
    private final Genders genders;
    private final UnaryOperator<Statement> calibration;
    private final double least;

    /** @param givenNames tell whether "he" or "she" can be a speaker */
    public StatementExtractor(GivenNames givenNames) {
        this(givenNames, Calibration.load()::calibrated, LEAST_LIKELY);
    }

    private StatementExtractor(GivenNames givenNames, UnaryOperator<Statement> calibration, double least) {
        this.genders = new Genders(givenNames);
        this.calibration = calibration;
        this.least = least;
    }

    /** Leaves every statement the confidence that it was found with, and none out: for whoever fits the calibration. */
    public static StatementExtractor uncalibrated(GivenNames givenNames) {
        return new StatementExtractor(givenNames, UnaryOperator.identity(), 0);
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.DEPENDENCIES, Layer.QUOTATIONS);
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of(Entity.class);
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Statement.class);
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        List<Draft> drafts = finder.find(article);
        EntityIndex entities = EntityIndex.of(article, soFar);
        Speakers speakers = new Speakers(article, soFar, entities, genders, drafts);
        StatementAssembler assembler = new StatementAssembler(
                article,
                new SpeakerNames(article, entities),
                speakers,
                found -> calibration.apply(found).confidence() < least);
        return soFar.withStatements(
                assembler.assemble(Nesting.of(drafts)).stream().map(calibration).toList());
    }
}
