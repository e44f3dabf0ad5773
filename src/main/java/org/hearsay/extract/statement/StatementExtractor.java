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

/** Finds who said what, to whom, and through whom it came. Safe for several threads. */
public final class StatementExtractor implements Extractor {
    private final AttributionFinder finder = new AttributionFinder();
    private final Genders genders;
    private final UnaryOperator<Statement> calibration;

    /** @param givenNames tell whether "he" or "she" can be a speaker */
    public StatementExtractor(GivenNames givenNames) {
        this(givenNames, Calibration.load()::calibrated);
    }

    /** @param calibration what sets the confidence of a statement that has its finder's; the identity for whoever fits one */
    public StatementExtractor(GivenNames givenNames, UnaryOperator<Statement> calibration) {
        this.genders = new Genders(givenNames);
        this.calibration = calibration;
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
        SpeakerContinuity continuity = new SpeakerContinuity(article, soFar, genders);
        Speakers speakers = new Speakers(article, entities, continuity, drafts);
        StatementAssembler assembler = new StatementAssembler(article, entities, speakers);
        return soFar.withStatements(
                assembler.assemble(Nesting.of(drafts)).stream().map(calibration).toList());
    }
}
