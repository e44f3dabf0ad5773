package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.hearsay.extract.entity.gazetteer.Institution;
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

    final Set<String> descriptions = new HashSet<>();

    @Nullable
    String country;

    Institution.@Nullable Kind kind;

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

    /** True for what "it" can mean. */
    boolean isCollective() {
        return type == EntityType.COUNTRY || type == EntityType.ORGANISATION;
    }

    /** True for an organisation that this noun is said of: its name or the article says so, or its kind does. */
    boolean isCalled(String noun) {
        return descriptions.contains(noun)
                || noun.equals("paper") && descriptions.contains("newspaper")
                || List.of(name.toLowerCase(Locale.ROOT).split(" ")).contains(noun)
                || kind == Institution.Kind.OUTLET
                        && noun.matches(
                                "newspaper|paper|magazine|network|channel|outlet|broadcaster|agency|site|website")
                || kind == null
                        && country == null
                        && noun.matches("company|firm|corporation|group|organi[sz]ation|institute|team|club");
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
