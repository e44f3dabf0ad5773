package org.hearsay.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;
import org.hearsay.pipeline.ArticleReading;

/**
 * Reads sentences of one form, {@code Ada Quist said that ...}, by a pattern. In place of the language models it lets trials of the
 * store run the whole pipeline in seconds.
 */
final class LightExtractor implements Extractor {
    private static final Pattern SENTENCE = Pattern.compile("([A-Z][a-z]+ [A-Z][a-z]+) (said) (that [^.]+)\\.");

    /** The pipeline's reading with this extractor alone. */
    static ArticleReading reading() {
        return new ArticleReading(List.of(), List.of(new LightExtractor()));
    }

    @Override
    public String name() {
        return "light";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Entity.class, Statement.class);
    }

    @Override
    public Findings extract(AnnotatedArticle annotated, Findings soFar) {
        Article article = annotated.article();
        Matcher matcher = SENTENCE.matcher(article.text().toString());
        Map<String, List<MatchResult>> bySpeaker = new LinkedHashMap<>();
        List<MatchResult> sentences = new ArrayList<>();
        while (matcher.find()) {
            sentences.add(matcher.toMatchResult());
            bySpeaker
                    .computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
                    .add(matcher.toMatchResult());
        }
        List<Entity> entities = new ArrayList<>();
        bySpeaker.forEach((name, said) -> entities.add(entity("e" + (entities.size() + 1), name, said, article)));
        List<Statement> statements = new ArrayList<>();
        sentences.forEach(sentence -> statements.add(statement(statements.size() + 1, sentence, entities, article)));
        return soFar.withEntities(entities).withStatements(statements);
    }

    private static Entity entity(String id, String name, List<MatchResult> said, Article article) {
        List<EntityMention> mentions = new ArrayList<>();
        for (MatchResult sentence : said) {
            Phrase at = phrase(article, sentence, 1);
            mentions.add(new EntityMention(
                    new TokenRange(0, mentions.size(), mentions.size() + 1),
                    at.hull(),
                    at.text(),
                    EntityMention.Form.NAME));
        }
        return new Entity(id, EntityType.PERSON, name, Profile.NONE, mentions);
    }

    private static Statement statement(int number, MatchResult sentence, List<Entity> entities, Article article) {
        Entity speaker = entities.stream()
                .filter(entity -> entity.name().equals(sentence.group(1)))
                .findFirst()
                .orElseThrow();
        return new Statement(
                "s" + number,
                null,
                new Statement.Chain(speaker.asParty(), null, List.of()),
                new Statement.Wording(
                        phrase(article, sentence, 1), phrase(article, sentence, 2), phrase(article, sentence, 3)),
                new Statement.Manner(Statement.Kind.INDIRECT, Statement.Polarity.AFFIRMED, Statement.Act.SAY),
                null,
                0.8);
    }

    private static Phrase phrase(Article article, MatchResult sentence, int group) {
        Span span = article.text().span(sentence.start(group), sentence.end(group));
        return Phrase.at(article.text(), List.of(span));
    }
}
