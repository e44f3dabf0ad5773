package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.NamedMention;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Profile;

/** Entities from names. */
public final class EntityExtractor implements Extractor {
    @Override
    public String name() {
        return "entities";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.NAMES, Layer.DEPENDENCIES);
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Entity.class);
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        Map<String, List<NamedMention>> byName = new LinkedHashMap<>();
        for (NamedMention name : article.names()) {
            byName.computeIfAbsent(article.text(name.tokens()), text -> new ArrayList<>())
                    .add(name);
        }
        List<Entity> entities = new ArrayList<>();
        byName.forEach((text, names) -> entities.add(new Entity(
                "e" + (entities.size() + 1), type(names.get(0)), text, Profile.NONE, mentions(article, names))));
        return soFar.withEntities(entities);
    }

    private static EntityType type(NamedMention name) {
        return switch (name.type()) {
            case PERSON -> EntityType.PERSON;
            case ORGANIZATION -> EntityType.ORGANISATION;
            case LOCATION -> EntityType.PLACE;
            case MISC -> EntityType.GROUP;
        };
    }

    private static List<EntityMention> mentions(AnnotatedArticle article, List<NamedMention> names) {
        return names.stream()
                .map(name -> new EntityMention(
                        name.tokens(),
                        article.span(name.tokens()),
                        article.text(name.tokens()),
                        EntityMention.Form.NAME))
                .toList();
    }
}
