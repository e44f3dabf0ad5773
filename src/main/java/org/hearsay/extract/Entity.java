package org.hearsay.extract;

import java.util.List;

/**
 * Someone or something that an article names.
 *
 * @param id unique in the article: {@code e1}, {@code e2} ... in order of first mention
 * @param name the fullest name that the article, or a gazetteer, gives; never a pronoun
 * @param profile what the article tells of it beside the name
 * @param mentions in reading order, at least one
 */
public record Entity(String id, EntityType type, String name, Profile profile, List<EntityMention> mentions)
        implements Finding {
    public Entity {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an entity that is nowhere mentioned: " + name);
        }
    }

    public Party asParty() {
        return new Party(id, name);
    }
}
