package org.hearsay.extract.statement.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.statement.speaker.Speakers.Told;
import org.jspecify.annotations.Nullable;

/**
 * Whom "they", "both", "the two leaders" and "neither side" mean: those who spoke together before, or were named together. Safe for several
 * threads.
 */
final class SpeakerGroups {
    private static final Set<EntityType> PEOPLE = EnumSet.of(EntityType.PERSON);
    private static final Set<EntityType> BODIES =
            EnumSet.of(EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP);
    private static final Set<EntityType> ANY = EnumSet.allOf(EntityType.class);

    private static final Set<String> BODIES_NOUNS = Set.of(
            "state",
            "capital",
            "power",
            "ally",
            "neighbor",
            "neighbour",
            "lender",
            "carmaker",
            "airline",
            "club",
            "side");

    /** Of these both people and bodies are said. */
    private static final String EITHER = "side|pair|duo|trio|two|three|both|neither|camp|parties|of";

    /** "They" and "both" look back so many sentences, "the two leaders" further. */
    private static final int NEAR = 2;

    private static final int FAR = 8;

    private final AnnotatedArticle article;
    private final EntityIndex entities;

    SpeakerGroups(AnnotatedArticle article, EntityIndex entities) {
        this.article = article;
        this.entities = entities;
    }

    /**
     * What a phrase asks for.
     *
     * @param size how many; 0 for two or more
     * @param reach how many sentences back
     */
    private record Wanted(int size, Set<EntityType> types, int reach) {
        boolean isMetBy(int number) {
            return size == 0 ? number > 1 : number == size;
        }
    }

    /**
     * The parties that a plural source without a name means; empty where it is none, or nothing tells them.
     *
     * @param parent the statement that holds the attribution
     * @param told what was said before, in reading order
     */
    Optional<List<Party>> meant(Draft draft, @Nullable Statement parent, BySentence<Told> told) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        TokenRange source = draft.source().get(0);
        return wanted(source)
                .flatMap(wanted -> parent != null
                                && wanted.isMetBy(parent.chain().speakers().size())
                        ? Optional.of(parent.chain().speakers())
                        : spokenBefore(source, wanted, told).or(() -> namedBefore(source, wanted)));
    }

    private Optional<Wanted> wanted(TokenRange source) {
        List<String> words = article.sentence(source.sentence()).tokens().subList(source.begin(), source.end()).stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .toList();
        String all = String.join(" ", words);
        String noun = words.get(words.size() - 1);
        if (all.matches("they|(they|the) (both|two)|both( of they)?|neither( of they)?")) {
            return Optional.of(new Wanted(all.equals("they") ? 0 : 2, ANY, NEAR));
        }
        int size = all.matches("(the two|both|both the|neither|the pair|the duo|these two)\\b.*")
                ? 2
                : all.matches("(the three|all three|the trio)\\b.*") ? 3 : 0;
        Set<EntityType> types = types(noun);
        return size == 0 || types.isEmpty() || words.size() > 4
                ? Optional.empty()
                : Optional.of(new Wanted(size, types, FAR));
    }

    /** What a plural noun can mean; nothing where it means neither people nor bodies. */
    private static Set<EntityType> types(String noun) {
        if (noun.matches(EITHER)) {
            return ANY;
        }
        if (Lexicon.PEOPLE_NOUNS.has(noun) || Lexicon.ROLE_NOUNS.has(noun)) {
            return PEOPLE;
        }
        boolean body =
                BODIES_NOUNS.contains(noun) || Lexicon.ORGANISATION_NOUNS.has(noun) || Lexicon.FATHER_LAND.has(noun);
        return body ? BODIES : Set.of();
    }

    /** Those who spoke together last; nobody where somebody else of whom "they" may be said spoke since. */
    private Optional<List<Party>> spokenBefore(TokenRange source, Wanted wanted, BySentence<Told> told) {
        NavigableMap<Integer, Told> near = told.within(source.sentence() - wanted.reach(), source.sentence() - 1);
        Collection<Told> since = near.isEmpty()
                ? List.of()
                : told.all().tailMap(near.firstKey(), true).descendingMap().values();
        for (Told one : since) {
            boolean before = one.outermost() && !one.draft().source().isEmpty();
            int back = before ? source.sentence() - one.draft().source().get(0).sentence() : -1;
            if (back > 0 && back <= wanted.reach() && one.speakers().size() > 1) {
                boolean fits = wanted.isMetBy(one.speakers().size())
                        && one.speakers().stream().allMatch(party -> isOneOf(party, wanted.types()));
                return fits ? Optional.of(one.speakers()) : Optional.empty();
            }
            if (back > 0 && wanted.size() == 0 && isPlural(one.draft().source().get(0))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isPlural(TokenRange phrase) {
        return article.sentence(phrase.sentence()).tokens().subList(phrase.begin(), phrase.end()).stream()
                .anyMatch(token -> token.pos().equals("NNS"));
    }

    private boolean isOneOf(Party party, Set<EntityType> types) {
        return entities.type(party).map(types::contains).orElse(true);
    }

    /** The names that were last coordinated: "Ruiz and Brandt met". For "they" those that a sentence right before is about. */
    private Optional<List<Party>> namedBefore(TokenRange source, Wanted wanted) {
        int last = Math.max(0, source.sentence() - (wanted.size() == 0 ? 1 : wanted.reach()));
        for (int index = source.sentence(); index >= last; index--) {
            Sentence sentence = article.sentence(index);
            int end = index == source.sentence() ? source.begin() : sentence.size();
            for (int i = end - 1; i >= 0; i--) {
                boolean may = wanted.size() > 0 || index < source.sentence() && isSubjectOfAll(sentence, i);
                List<Party> group = may ? coordinated(sentence, i, end, wanted.types()) : List.of();
                if (wanted.isMetBy(group.size())) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSubjectOfAll(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        return tree.is(token, "nsubj") && tree.relation(tree.head(token)).equals("root");
    }

    /** A word and those coordinated with it, where each names somebody of the types; else nobody. */
    private List<Party> coordinated(Sentence sentence, int first, int end, Set<EntityType> types) {
        List<Integer> others = sentence.dependencies().children(first, "conj");
        if (others.isEmpty() || !sentence.token(first).isProper()) {
            return List.of();
        }
        List<Party> group = new ArrayList<>();
        List<Integer> heads = new ArrayList<>(List.of(first));
        heads.addAll(others);
        for (int head : heads) {
            Optional<Entity> named = head < end ? entities.headedBy(sentence.index(), head) : Optional.empty();
            if (named.filter(entity -> types.contains(entity.type())).isEmpty()) {
                return List.of();
            }
            Party party = named.get().asParty();
            if (group.stream().noneMatch(party::same)) {
                group.add(party);
            }
        }
        return group;
    }
}
