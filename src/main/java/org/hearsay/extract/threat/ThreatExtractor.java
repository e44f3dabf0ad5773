package org.hearsay.extract.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.threat.wording.Actors;
import org.hearsay.extract.threat.wording.SentenceThreats;
import org.hearsay.extract.threat.wording.ThreatDraft;
import org.hearsay.extract.threat.wording.ThreatDraft.Manner;
import org.hearsay.extract.threat.wording.ThreatWords;
import org.jspecify.annotations.Nullable;

/**
 * Threats, conditional or not, that are told as such, or that follow from what someone says would be done or would come of another's
 * act. Mere warnings, demands, forecasts by third parties, and sanctions already in force are none.
 */
public final class ThreatExtractor implements Extractor {
    private final ThreatWords words = ThreatWords.standard();

    @Override
    public String name() {
        return "threats";
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.DEPENDENCIES);
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of(Entity.class, Statement.class);
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Threat.class);
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        EntityIndex entities = EntityIndex.of(article, soFar);
        Actors actors = new Actors(entities, words);
        List<ThreatDraft> drafts = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.dependencies().isEmpty()) {
                drafts.addAll(SentenceThreats.find(words, actors, sentence));
            }
        }
        drafts.sort(Comparator.comparing(draft -> article.span(draft.consequence())));
        List<Threat> threats = new ArrayList<>();
        for (ThreatDraft draft : drafts) {
            threat(article, soFar, entities, draft, "t" + (threats.size() + 1)).ifPresent(threats::add);
        }
        return soFar.withThreats(threats);
    }

    private static Optional<Threat> threat(
            AnnotatedArticle article, Findings findings, EntityIndex entities, ThreatDraft draft, String id) {
        Voice voice = Voice.of(article, findings, entities, draft);
        ThreatParties parties = new ThreatParties(article, findings, entities, draft, voice);
        List<Party> voices = parties.voices();
        boolean needsVoice =
                draft.manner() == Manner.IMPLIED || (draft.manner() == Manner.CONDITIONAL && draft.condition() == null);
        boolean unvoiced = needsVoice && voices.stream().noneMatch(parties::isKnown);
        if (unvoiced || parties.isForecast()) {
            return Optional.empty();
        }
        Statement statement = voice.statement();
        return Optional.of(new Threat(
                id,
                statement == null ? null : statement.id(),
                parties.threateners(),
                voices,
                parties.target(),
                phrase(article, draft.condition()),
                Phrase.at(article.article().text(), article.span(draft.consequence())),
                draft.measure()));
    }

    private static @Nullable Phrase phrase(AnnotatedArticle article, @Nullable TokenRange tokens) {
        return tokens == null ? null : Phrase.at(article.article().text(), article.span(tokens));
    }
}
