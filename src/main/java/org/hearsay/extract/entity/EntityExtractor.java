package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.Layer;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.name.Acting;
import org.hearsay.extract.entity.name.Genders;
import org.hearsay.extract.entity.name.Name;
import org.hearsay.extract.entity.name.Name.Kind;
import org.hearsay.extract.entity.name.NameFinder;
import org.hearsay.extract.entity.name.OrganisationClusters;
import org.hearsay.extract.entity.name.PersonClusters;
import org.hearsay.extract.entity.name.PersonClusters.Person;

/**
 * Persons, countries, organisations, places and groups, with all the words that mean them: finds names, gathers those of one
 * bearer, reads roles, and resolves the descriptions and pronouns that stand for them.
 */
public final class EntityExtractor implements Extractor {
    private final Gazetteer gazetteer = Gazetteer.world();
    private final NameFinder finder;
    private final Genders genders;

    public EntityExtractor(GivenNames givenNames) {
        finder = new NameFinder(gazetteer, givenNames);
        genders = new Genders(givenNames);
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(
                Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.NAMES, Layer.DEPENDENCIES, Layer.QUOTATIONS);
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
        List<Name> names = finder.find(article);
        List<Draft> drafts = new ArrayList<>();
        drafts.addAll(persons(article, names));
        drafts.addAll(countries(article, names));
        drafts.addAll(organisations(article, names));
        drafts.addAll(others(article, names, Kind.PLACE, EntityType.PLACE));
        drafts.addAll(others(article, names, Kind.GROUP, EntityType.GROUP));
        Roles.assign(article, drafts, gazetteer);
        Links.offices(article, drafts, gazetteer);
        drafts.forEach(draft -> Links.add(draft, gazetteer));
        Coreference.resolve(article, drafts, gazetteer);
        return soFar.withEntities(numbered(drafts));
    }

    private static List<Name> of(List<Name> names, Kind kind) {
        return names.stream().filter(name -> name.kind() == kind).toList();
    }

    private List<Draft> persons(AnnotatedArticle article, List<Name> names) {
        List<Draft> drafts = new ArrayList<>();
        for (Person person : PersonClusters.of(article, of(names, Kind.PERSON), genders)) {
            List<String> spellings = PersonClusters.spellings(person);
            Draft draft = new Draft(EntityType.PERSON, spellings.get(0));
            draft.aliases.addAll(spellings);
            draft.gender = genders.of(person).orElse(null);
            person.names().forEach(name -> draft.mention(article, name.tokens(), name.form()));
            drafts.add(draft);
        }
        return drafts;
    }

    /** Countries that are named or act; one that only lends its adjective to others is none of the article's. */
    private List<Draft> countries(AnnotatedArticle article, List<Name> names) {
        Map<String, List<Name>> byCode = new LinkedHashMap<>();
        for (Name name : of(names, Kind.COUNTRY)) {
            byCode.computeIfAbsent(String.valueOf(name.country()), code -> new ArrayList<>())
                    .add(name);
        }
        List<Draft> drafts = new ArrayList<>();
        byCode.forEach((code, group) -> {
            if (group.stream().anyMatch(name -> isCountryItself(article, name))) {
                drafts.add(country(article, gazetteer.countryByCode(code).orElseThrow(), group));
            }
        });
        return drafts;
    }

    private static boolean isCountryItself(AnnotatedArticle article, Name name) {
        return name.form() != Form.DEMONYM
                || Acting.isPeopleActing(
                        article.sentence(name.tokens().sentence()),
                        name.tokens().end() - 1);
    }

    private static Draft country(AnnotatedArticle article, Country country, List<Name> names) {
        Draft draft = new Draft(EntityType.COUNTRY, country.name());
        draft.country = country.code();
        for (Name name : names) {
            draft.mention(article, name.tokens(), name.form());
            if (name.form() == Form.NAME) {
                draft.aliases.add(article.text(name.tokens()));
            }
        }
        return draft;
    }

    private List<Draft> organisations(AnnotatedArticle article, List<Name> names) {
        List<Draft> drafts = new ArrayList<>();
        for (List<Name> group : OrganisationClusters.of(article, of(names, Kind.ORGANISATION), gazetteer)) {
            Name fullest =
                    group.stream().max(Comparator.comparingInt(Name::words)).orElseThrow();
            Draft draft = new Draft(EntityType.ORGANISATION, fullest.text());
            draft.country = fullest.country();
            draft.kind =
                    gazetteer.institution(fullest.text()).map(Institution::kind).orElse(null);
            for (Name name : group) {
                draft.mention(article, name.tokens(), name.form());
                draft.aliases.add(article.text(name.tokens()).replaceAll("\\s+", " "));
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private static List<Draft> others(AnnotatedArticle article, List<Name> names, Kind kind, EntityType type) {
        Map<String, Draft> byText = new LinkedHashMap<>();
        for (Name name : of(names, kind)) {
            byText.computeIfAbsent(name.text(), text -> new Draft(type, text))
                    .mention(article, name.tokens(), name.form());
        }
        return List.copyOf(byText.values());
    }

    /** Ids in order of first mention. */
    private static List<Entity> numbered(List<Draft> drafts) {
        List<Entity> ordered = drafts.stream()
                .map(draft -> draft.entity("e"))
                .sorted(Comparator.comparing(
                                (Entity entity) -> entity.mentions().get(0).span())
                        .thenComparing(Entity::type)
                        .thenComparing(Entity::name))
                .toList();
        List<Entity> numbered = new ArrayList<>();
        for (Entity entity : ordered) {
            numbered.add(new Entity(
                    "e" + (numbered.size() + 1), entity.type(), entity.name(), entity.profile(), entity.mentions()));
        }
        return numbered;
    }
}
