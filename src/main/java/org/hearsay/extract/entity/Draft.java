package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Profile;
import org.jspecify.annotations.Nullable;

/** An entity while it is gathered, in one call of the extractor; confined to it. */
final class Draft {
    final EntityType type;
    final String name;
    final List<EntityMention> mentions = new ArrayList<>();
    private final Set<TokenRange> places = new HashSet<>();
    final List<Role> roles = new ArrayList<>();
    final TreeSet<String> aliases = new TreeSet<>();
    final List<String> sameAs = new ArrayList<>();

    @Nullable
    String country;

    @Nullable
    Gender gender;

    Draft(EntityType type, String name) {
        this.type = type;
        this.name = name;
    }

    void mention(AnnotatedArticle article, TokenRange tokens, Form form) {
        if (places.add(tokens)) {
            mentions.add(new EntityMention(tokens, article.span(tokens), article.text(tokens), form));
        }
    }

    boolean isPerson() {
        return type == EntityType.PERSON;
    }

    Entity entity(String id) {
        List<EntityMention> ordered = mentions.stream()
                .sorted(Comparator.comparing(EntityMention::span))
                .toList();
        String role = roles.stream()
                .filter(Role::isTelling)
                .max(Comparator.comparingInt(Role::weight))
                .map(Role::words)
                .orElse(null);
        aliases.remove(name);
        return new Entity(id, type, name, new Profile(role, country, List.copyOf(aliases), sameAs), ordered);
    }
}
