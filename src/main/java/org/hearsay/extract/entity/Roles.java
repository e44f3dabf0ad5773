package org.hearsay.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.clause.PhraseHeads;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads persons' roles, and whom they serve, from the titles before their names and the appositions after them. */
final class Roles {
    private static final Set<String> RANKS_OF_ONE_STATE =
            Set.of("president", "senator", "sen.", "rep.", "gov.", "governor", "congressman");
    private static final String HOME = "US";

    private record Place(int sentence, int token) {}

    private final AnnotatedArticle article;
    private final List<Draft> drafts;
    private final Gazetteer gazetteer;
    private final Map<Place, Draft> named = new HashMap<>();
    private final Map<Draft, Draft> served = new HashMap<>();

    private Roles(AnnotatedArticle article, List<Draft> drafts, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.article = article;
        this.drafts = drafts;
        for (Draft draft : drafts) {
            for (EntityMention mention : draft.mentions) {
                TokenRange tokens = mention.tokens();
                for (int i = tokens.begin(); i < tokens.end(); i++) {
                    named.put(new Place(tokens.sentence(), i), draft);
                }
            }
        }
    }

    /** Gives the drafts of persons their roles and countries. */
    static void assign(AnnotatedArticle article, List<Draft> drafts, Gazetteer gazetteer) {
        Roles roles = new Roles(article, drafts, gazetteer);
        for (Draft draft : drafts) {
            if (draft.type == EntityType.ORGANISATION) {
                draft.mentions.forEach(mention -> roles.describe(draft, mention.tokens()));
            }
            if (draft.isPerson()) {
                draft.mentions.stream()
                        .filter(mention -> mention.form() == Form.NAME)
                        .forEach(mention -> roles.read(draft, mention.tokens()));
            }
        }
        drafts.stream().filter(Draft::isPerson).forEach(roles::settleCountry);
    }

    /** "Wexford, a retailer": what an organisation is called beside its name. */
    private void describe(Draft organisation, TokenRange name) {
        Sentence sentence = article.sentence(name.sentence());
        for (int child : sentence.dependencies().children(PhraseHeads.head(sentence, name), "appos")) {
            String noun = sentence.token(child).lemma().toLowerCase(Locale.ROOT);
            if (Lexicon.ORGANISATION_NOUNS.has(noun)) {
                organisation.descriptions.add(noun);
            }
        }
        besides(sentence, name).filter(Lexicon.ORGANISATION_NOUNS::has).forEach(organisation.descriptions::add);
    }

    /** "The newspaper Il Faro", "the Faro newspaper": the nouns right before and after a name. */
    private static Stream<String> besides(Sentence sentence, TokenRange name) {
        return Stream.of(name.begin() - 1, name.end())
                .filter(at -> at >= 0 && at < sentence.size())
                .filter(at -> sentence.token(at).pos().equals("NN"))
                .map(at -> sentence.token(at).lemma().toLowerCase(Locale.ROOT));
    }

    private void read(Draft person, TokenRange name) {
        Sentence sentence = article.sentence(name.sentence());
        before(person, sentence, name).ifPresent(person.roles::add);
        after(person, sentence, name).ifPresent(person.roles::add);
    }

    private Optional<Role> before(Draft person, Sentence sentence, TokenRange name) {
        int end = name.begin();
        int begin = end;
        while (begin > 0 && belongs(sentence, begin - 1)) {
            begin--;
        }
        while (begin < end && sentence.token(begin).pos().matches("POS|IN|CC|''|``|HYPH")) {
            begin++;
        }
        if (begin == end || nounWithin(sentence, begin, end) < 0) {
            return Optional.empty();
        }
        return Optional.of(role(person, sentence, new TokenRange(name.sentence(), begin, end)));
    }

    private boolean belongs(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (Lexicon.TITLES.hasAnyCase(token.text()) || Lexicon.ROLE_NOUNS.hasAnyCase(token.text())) {
            return true;
        }
        if (token.text().equals("-")) {
            return true;
        }
        boolean linked = at > 0
                && token.text().equals("of")
                && Lexicon.TITLES.hasAnyCase(sentence.token(at - 1).text());
        boolean noun = token.pos().matches("NN|NNP|NNPS|JJ|POS") && !Lexicon.HONORIFICS.has(token.text());
        boolean participle =
                token.text().matches("acting|outgoing|incoming|ruling|running|sitting|leading|managing|founding")
                        || token.pos().equals("NNS") && named(sentence, at) == null;
        return linked || noun || participle && nounWithin(sentence, at + 1, Math.min(at + 4, sentence.size())) >= 0;
    }

    /** The last noun of a role within tokens, or -1. */
    private static int nounWithin(Sentence sentence, int begin, int end) {
        for (int i = end - 1; i >= begin; i--) {
            String word = sentence.token(i).text();
            if (Lexicon.ROLE_NOUNS.hasAnyCase(word) || Lexicon.TITLES.hasAnyCase(word) && !word.equals("prime")) {
                return i;
            }
        }
        return -1;
    }

    /** "Ana Ruiz, the mayor" and "the mayor, Ana Ruiz". */
    private Optional<Role> after(Draft person, Sentence sentence, TokenRange name) {
        Dependencies tree = sentence.dependencies();
        int head = PhraseHeads.head(sentence, name);
        int noun = tree.is(head, "appos") ? tree.head(head) : -1;
        boolean beside = noun >= 0 && noun < name.begin() && named(sentence, noun) == null;
        if (beside && Lexicon.ROLE_NOUNS.has(sentence.token(noun).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.of(role(person, sentence, apposition(sentence, noun)));
        }
        for (int child : tree.children(head, "appos")) {
            boolean role = Lexicon.ROLE_NOUNS.has(sentence.token(child).lemma().toLowerCase(Locale.ROOT));
            if (role && child >= name.end() && named(sentence, child) == null) {
                return Optional.of(role(person, sentence, apposition(sentence, child)));
            }
        }
        return Optional.empty();
    }

    /** From after the determiner to the noun and an "of" phrase or name that follows it. */
    private static TokenRange apposition(Sentence sentence, int noun) {
        Dependencies tree = sentence.dependencies();
        int begin = noun;
        while (begin > 0
                && tree.dominates(noun, begin - 1)
                && !sentence.token(begin - 1).pos().matches("DT|,|PRP\\$|``|''")) {
            begin--;
        }
        int end = noun + 1;
        while (end < sentence.size()
                && tree.dominates(noun, end)
                && !sentence.token(end).pos().matches("[,:]|W.*|VB.*|-LRB-")) {
            end++;
        }
        return new TokenRange(sentence.index(), begin, end);
    }

    private Role role(Draft person, Sentence sentence, TokenRange range) {
        int noun = Math.max(nounWithin(sentence, range.begin(), range.end()), range.begin());
        String word = sentence.token(noun).text().toLowerCase(Locale.ROOT);
        String country = null;
        for (int i = range.begin(); i < range.end(); i++) {
            Draft other = named(sentence, i);
            String told = other == null
                    ? gazetteer
                            .anyCountry(sentence.token(i).text())
                            .map(Country::code)
                            .orElse(null)
                    : other.isPerson() ? null : other.country;
            if (told != null && country == null) {
                country = told;
            } else if (other != null && other != person && other.isPerson()) {
                served.putIfAbsent(person, other);
            }
        }
        String words = article.text(range).replaceAll("\\s+", " ");
        // a prime minister leads a state as other ministers do not
        boolean prime = words.toLowerCase(Locale.ROOT).contains("prime minister");
        return new Role(words, prime ? "premier" : word, officially(word, country));
    }

    private static @Nullable String officially(String noun, @Nullable String country) {
        return Lexicon.OFFICIALS.has(noun) || noun.matches("counterpart|colleague|king|queen|prince|emir")
                ? country
                : null;
    }

    private @Nullable Draft named(Sentence sentence, int token) {
        return named.get(new Place(sentence.index(), token));
    }

    /** By the person's own roles, else by those of whom the person serves, else by a title that goes without a country at home. */
    private void settleCountry(Draft person) {
        person.country = person.roles.stream()
                .map(Role::country)
                .filter(code -> code != null)
                .findFirst()
                .orElseGet(() -> servedCountry(person));
        boolean home = person.roles.stream()
                .anyMatch(role -> RANKS_OF_ONE_STATE.contains(role.words().toLowerCase(Locale.ROOT)));
        if (person.country == null && home && isAtHome()) {
            person.country = HOME;
        }
    }

    /** Where the article speaks of no country more than of this one, a president without a country is its own. */
    private boolean isAtHome() {
        int others = drafts.stream()
                .filter(draft -> draft.type == EntityType.COUNTRY && !HOME.equals(draft.country))
                .mapToInt(draft -> draft.mentions.size())
                .max()
                .orElse(0);
        return drafts.stream()
                .anyMatch(draft -> draft.type == EntityType.COUNTRY
                        && HOME.equals(draft.country)
                        && draft.mentions.size() > others);
    }

    private @Nullable String servedCountry(Draft person) {
        Draft other = served.get(person);
        return other == null
                ? null
                : other.roles.stream()
                        .map(Role::country)
                        .filter(code -> code != null)
                        .findFirst()
                        .orElse(null);
    }
}
