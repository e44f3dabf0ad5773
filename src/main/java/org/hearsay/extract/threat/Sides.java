package org.hearsay.extract.threat;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution.Kind;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** Which government a party is of, or speaks for, in one article. */
record Sides(Findings findings, EntityIndex entities) {
    /** Heads of state and government threaten in their own name, though their country would act. */
    private static final Pattern LEADER = Pattern.compile(
            "(?i).*\\b(president|prime minister|premier|chancellor|leader|king|queen|emir|sultan|ruler|dictator|head of state)\\b.*");

    private static final Pattern NOT_LEADER = Pattern.compile(
            "(?i).*\\b(vice|spokes\\w+|adviser|advisor|aide|secretary|deputy|assistant|opposition|counsel|press)\\b.*");
    private static final Pattern STATE_ORGAN = Pattern.compile(
            "(?i).*\\b(government|ministry|department|parliament|administration|cabinet|congress|senate|embassy|army|navy|military|air force)\\b.*");
    private static final Pattern GOVERNING = Pattern.compile(".* (?:administration|government|regime|team|cabinet)");
    private static final Gazetteer WORLD = Gazetteer.world();

    Optional<Entity> entity(Party party) {
        return entities.entity(party);
    }

    Optional<Entity> governmentOf(Party party) {
        return entity(party).flatMap(entities::governmentOf);
    }

    /** An organ of state, and an official without a name, stand for their country; a person for himself. */
    Party government(Party party) {
        Optional<Entity> organ = entity(party)
                .filter(entity -> entity.type() == EntityType.ORGANISATION)
                .filter(Sides::isOfState)
                .flatMap(entities::governmentOf);
        return organ.or(() -> served(party)).map(Entity::asParty).orElse(party);
    }

    private static boolean isOfState(Entity organisation) {
        return STATE_ORGAN.matcher(organisation.name()).matches()
                || WORLD.institution(organisation.name())
                        .filter(known -> known.kind() == Kind.SEAT || known.kind() == Kind.STATE)
                        .isPresent();
    }

    /** The country of "Danish officials" and "Denmark's prime minister", who have no name of their own. */
    private Optional<Entity> served(Party party) {
        String[] words = party.name().split("\\s+");
        boolean official = Arrays.stream(words).anyMatch(Lexicon.OFFICIALS::hasAnyCase);
        if (party.entity() != null || !official) {
            return Optional.empty();
        }
        return Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .flatMap(i -> Stream.of(words[i], i + 1 < words.length ? words[i] + " " + words[i + 1] : words[i]))
                .map(word -> word.replaceAll("['’]s?$", ""))
                .flatMap(word -> WORLD.anyCountry(word).map(Country::code).stream())
                .findFirst()
                .flatMap(code -> findings.entities().stream()
                        .filter(entity -> entity.type() == EntityType.COUNTRY
                                && code.equals(entity.profile().country()))
                        .findFirst());
    }

    /** Those who are told a threat to their country stand for it. */
    Party ofGovernment(Party party) {
        return entity(party)
                .or(() -> governed(party))
                .flatMap(entities::governmentOf)
                .or(() -> served(party))
                .map(Entity::asParty)
                .orElse(party);
    }

    /** Whose "administration" or "government" a phrase without a name of its own speaks of. */
    private Optional<Entity> governed(Party party) {
        return GOVERNING.matcher(party.name()).matches()
                ? findings.entities().stream()
                        .filter(entity -> entity.mentions().stream()
                                .anyMatch(mention -> mention.form() == EntityMention.Form.NAME
                                        && party.name().startsWith(mention.text() + " ")))
                        .findFirst()
                : Optional.empty();
    }

    boolean isLeader(Party party) {
        String role = entity(party).map(entity -> entity.profile().role()).orElse(null);
        return role != null
                && LEADER.matcher(role).matches()
                && !NOT_LEADER.matcher(role).matches();
    }

    boolean isSame(Party one, Party other) {
        if (one.same(other)) {
            return true;
        }
        Optional<Entity> first = governmentOf(one);
        return first.isPresent() && first.equals(governmentOf(other));
    }
}
