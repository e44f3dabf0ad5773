package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.clause.Employment;
import org.hearsay.extract.clause.PhraseHeads;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Whom the words of an article mean, for extractors that work after {@link EntityExtractor}: it looks up the mentions that
 * those entities have, and resolves the words of a speaker ("I", "our president", "you") by the context given. Immutable.
 */
public final class EntityIndex {
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> FIRST_PERSONS = Set.of("we", "us", "our", "ours", "ourselves");

    private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours", "yourself", "yourselves");

    private record Place(int sentence, int token) {}

    private final AnnotatedArticle article;
    private final Findings findings;
    private final PhraseWording wording;
    private final Map<Place, List<Entity>> meantBy = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();
    /** The first country of each code. */
    private final Map<String, Entity> countries = new HashMap<>();

    private EntityIndex(AnnotatedArticle article, Findings findings) {
        this.article = article;
        this.findings = findings;
        this.wording = new PhraseWording(article, this::headedBy);
        findings.entities().forEach(this::add);
        record At(EntityMention mention, Entity entity) {}
        // shorter mentions first, so that a name within a name comes before the longer one
        findings.entities().stream()
                .flatMap(entity -> entity.mentions().stream().map(mention -> new At(mention, entity)))
                .sorted(Comparator.comparingInt(at -> at.mention().tokens().size()))
                .forEach(at -> add(at.mention().tokens(), at.entity()));
    }

    /** The index of an article's entities; linear in the article. */
    public static EntityIndex of(AnnotatedArticle article, Findings findings) {
        return new EntityIndex(article, findings);
    }

    private void add(Entity entity) {
        byId.putIfAbsent(entity.id(), entity);
        String code = entity.profile().country();
        if (entity.type() == EntityType.COUNTRY && code != null) {
            countries.putIfAbsent(code, entity);
        }
    }

    private void add(TokenRange tokens, Entity entity) {
        for (int i = tokens.begin(); i < tokens.end(); i++) {
            meantBy.computeIfAbsent(new Place(tokens.sentence(), i), place -> new ArrayList<>(1))
                    .add(entity);
        }
    }

    /** The entity that a word names or stands for; of several ("the two leaders") the first mentioned. */
    public Optional<Entity> headedBy(int sentence, int token) {
        return at(sentence, token).stream().findFirst();
    }

    /** All entities that a word names or stands for: more than one for "they" or "the two leaders". */
    private List<Entity> at(int sentence, int token) {
        return meantBy.getOrDefault(new Place(sentence, token), List.of());
    }

    /** The entities that a phrase means, by its head and the heads coordinated with it; empty where none is known. */
    public List<Entity> meant(TokenRange phrase, Context context) {
        Sentence sentence = article.sentence(phrase.sentence());
        Map<String, Entity> found = new LinkedHashMap<>(); // by id: an entity's hash counts all of its mentions
        for (int head : PhraseHeads.heads(sentence, phrase)) {
            meantByHead(sentence, head, phrase, context).forEach(entity -> found.putIfAbsent(entity.id(), entity));
        }
        return List.copyOf(found.values());
    }

    private List<Entity> meantByHead(Sentence sentence, int head, TokenRange phrase, Context context) {
        String word = sentence.token(head).text().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(word) && context.speaker() != null) {
            return entityOf(context.speaker());
        }
        if (FIRST_PERSONS.contains(word) && context.speaker() != null) {
            return context.speakers().stream()
                    .flatMap(speaker -> entityOf(speaker).stream())
                    .toList();
        }
        if (SECOND_PERSON.contains(word) && context.addressee() != null) {
            return entityOf(context.addressee());
        }
        List<Entity> direct = at(sentence.index(), head);
        if (!direct.isEmpty()) {
            return direct;
        }
        List<Entity> beside = named(sentence, head, phrase);
        return beside.isEmpty() ? ownedBySpeaker(sentence, head, context) : beside;
    }

    /** "our president", "my country": by the country that the speaker serves. */
    private List<Entity> ownedBySpeaker(Sentence sentence, int head, Context context) {
        boolean own = sentence.dependencies().children(head, "nmod:poss").stream()
                .anyMatch(child -> sentence.token(child).text().matches("(?i)my|our"));
        if (!own) {
            return List.of();
        }
        String code = entityOf(context.speaker()).stream()
                .flatMap(entity -> servedCountry(entity).stream())
                .findFirst()
                .orElse(null);
        if (code == null) {
            return List.of();
        }
        String noun = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean land = Lexicon.FATHER_LAND.has(noun);
        return findings.entities().stream()
                .filter(entity -> code.equals(entity.profile().country()))
                .filter(entity -> land ? entity.type() == EntityType.COUNTRY : hasRole(entity, noun))
                .filter(entity -> !entityOf(context.speaker()).contains(entity) || land)
                .limit(1)
                .toList();
    }

    private Optional<String> servedCountry(Entity speaker) {
        return Optional.ofNullable(speaker.profile().country()).or(() -> employersCountry(speaker));
    }

    /** The country of whom "his adviser Ana Ruiz" serves. */
    private Optional<String> employersCountry(Entity servant) {
        return servant.mentions().stream()
                .flatMap(mention -> {
                    Sentence sentence = article.sentence(mention.tokens().sentence());
                    return Employment.employer(sentence, mention.tokens()).stream()
                            .flatMap(word -> headedBy(sentence.index(), word).stream());
                })
                .flatMap(employer -> Stream.ofNullable(employer.profile().country()))
                .findFirst();
    }

    private static boolean hasRole(Entity entity, String noun) {
        String role = entity.profile().role();
        return entity.type() == EntityType.PERSON
                && role != null
                && Arrays.stream(role.toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(word -> Descriptions.fits(word, noun));
    }

    /** The name beside a title: "the aide, Ana Ruiz" or a title that the parser made the head. */
    private List<Entity> named(Sentence sentence, int head, TokenRange phrase) {
        Dependencies tree = sentence.dependencies();
        return tree.children(head, "appos", "flat", "dep").stream()
                .filter(phrase::contains)
                .filter(child -> sentence.token(child).isProper())
                .map(child -> at(sentence.index(), child))
                .filter(entities -> !entities.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What kind of entity a party is; empty for one without a name. */
    public Optional<EntityType> type(Party party) {
        return entityOf(party).stream().map(Entity::type).findFirst();
    }

    /** True for a person of whom the article tells that office, or none at all. */
    public boolean mayHold(Party party, String office) {
        return entityOf(party).stream()
                .anyMatch(entity -> entity.type() == EntityType.PERSON
                        && (entity.profile().role() == null || hasRole(entity, office)));
    }

    /** The entity that a party is; empty for one without a name. */
    public Optional<Entity> entity(Party party) {
        return Optional.ofNullable(party.entity()).map(byId::get);
    }

    private List<Entity> entityOf(@Nullable Party party) {
        return party == null ? List.of() : entity(party).stream().toList();
    }

    /** All whom one word means: "they", "the two leaders"; nobody where it means one or nobody. */
    public List<Party> group(TokenRange phrase) {
        Sentence sentence = article.sentence(phrase.sentence());
        List<Party> all = at(sentence.index(), PhraseHeads.head(sentence, phrase)).stream()
                .map(Entity::asParty)
                .distinct()
                .toList();
        boolean one = sentence.token(PhraseHeads.head(sentence, phrase)).isProper();
        return one || all.size() < 2 ? List.of() : all;
    }

    /** The party that a phrase means; of several the first; else the phrase itself without its determiner. */
    public Party party(TokenRange phrase, Context context) {
        return parties(phrase, context).get(0);
    }

    /** All parties that a phrase means, in reading order; at least one. */
    public List<Party> parties(TokenRange phrase, Context context) {
        Sentence sentence = article.sentence(phrase.sentence());
        Set<Party> found = new LinkedHashSet<>();
        for (int head : PhraseHeads.heads(sentence, phrase)) {
            List<Entity> entities = meantByHead(sentence, head, phrase, context);
            entities.forEach(entity -> found.add(entity.asParty()));
            if (entities.isEmpty()) {
                List<Party> speaking = speakFor(sentence, head, context);
                found.addAll(speaking.isEmpty() ? List.of(Party.unnamed(wording.of(phrase, head))) : speaking);
            }
        }
        return List.copyOf(found);
    }

    /** "I", "we" and "you" mean speakers and addressee also where those have no name. */
    private static List<Party> speakFor(Sentence sentence, int head, Context context) {
        String word = sentence.token(head).text().toLowerCase(Locale.ROOT);
        if (FIRST_PERSON.contains(word)) {
            return Stream.ofNullable(context.speaker()).toList();
        }
        if (FIRST_PERSONS.contains(word)) {
            return context.speakers();
        }
        return SECOND_PERSON.contains(word)
                ? Stream.ofNullable(context.addressee()).toList()
                : List.of();
    }

    /** The country whose government a phrase speaks of: "Russian officials", "the Kremlin aide", "the Biden administration". */
    public Optional<Entity> governmentOf(TokenRange phrase, Context context) {
        Optional<Entity> whole = meant(phrase, context).stream().findFirst().flatMap(this::governmentOf);
        if (whole.isPresent()) {
            return whole;
        }
        Sentence sentence = article.sentence(phrase.sentence());
        int head = PhraseHeads.head(sentence, phrase);
        for (int i = phrase.begin(); i <= head; i++) {
            Optional<Entity> part = headedBy(phrase.sentence(), i).flatMap(this::governmentOf);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /** The country whose government an entity is, leads, serves or stands for; a country's is its own. */
    public Optional<Entity> governmentOf(Entity entity) {
        if (entity.type() == EntityType.COUNTRY) {
            return Optional.of(entity);
        }
        return Optional.ofNullable(entity.profile().country()).map(countries::get);
    }
}
