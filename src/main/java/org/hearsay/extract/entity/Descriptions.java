package org.hearsay.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/** Resolves descriptions: "the Russian president", "the two leaders", "his country", "the ministry", "the latter". */
final class Descriptions {
    private static final Set<String> PAIRED_PERSONS =
            Set.of("leader", "president", "man", "woman", "minister", "pair", "two", "candidate");
    private static final Set<String> PAIRED_COUNTRIES =
            Set.of("country", "nation", "side", "power", "state", "neighbor", "neighbour", "government");
    /** Nouns of those who serve somebody. */
    private static final String SERVING =
            "spokes(man|woman|person)|lawyer|attorney|solicitor|aide|advis[eo]r|assistant|deputy|secretary|official";

    private static final Set<String> GOVERNMENT = Set.of("government", "side", "authority", "regime", "leadership");

    private static final Map<String, String> ABBREVIATED = Map.of(
            "sen.", "senator", "gov.", "governor", "rep.", "representative", "gen.", "general", "adm.", "admiral");

    private final List<Draft> drafts;
    private final Salience salience;
    private final Gazetteer gazetteer;
    private final Set<Draft> contrasted;
    /** By noun: the people who have a role that it may tell of, and the organisations that it may be said of. Neither changes while we read. */
    private final Map<String, List<Draft>> people = new HashMap<>();

    private final Map<String, List<Draft>> organisations = new HashMap<>();

    /** @param contrasted those beside whom another one of the same title is named in one sentence by the title alone */
    Descriptions(List<Draft> drafts, Salience salience, Gazetteer gazetteer, Set<Draft> contrasted) {
        this.contrasted = contrasted;
        this.drafts = drafts;
        this.salience = salience;
        this.gazetteer = gazetteer;
    }

    /** What a description was found to mean; nothing, mostly. */
    record Reading(TokenRange tokens, List<Draft> meant) {}

    /**
     * Reads the description whose head stands at a token.
     *
     * @param meant what the sentence's words before it and its names mean
     */
    Reading read(Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        Description description = Description.at(sentence, token);
        if (description == null || isNamed(sentence, description, meant)) {
            return new Reading(new TokenRange(sentence.index(), token, token + 1), List.of());
        }
        return new Reading(description.tokens(), meant(description, sentence, meant));
    }

    /** A title before a name, or a noun that a name is set beside, is that name's. */
    private static boolean isNamed(Sentence sentence, Description description, Map<Integer, List<Draft>> meant) {
        int next = description.tokens().end();
        boolean title = next < sentence.size()
                && meant.containsKey(next)
                && sentence.token(next).isProper();
        return title
                || sentence.dependencies().children(next - 1, "appos", "flat").stream()
                        .anyMatch(meant::containsKey);
    }

    private List<Draft> meant(Description description, Sentence sentence, Map<Integer, List<Draft>> meant) {
        String noun = description.noun();
        if (description.isPair()) {
            return pair(noun);
        }
        if (noun.equals("latter") || noun.equals("former")) {
            List<Draft> recent = salience.byRecency(draft -> draft.isPerson() || draft.isCollective());
            int at = noun.equals("latter") ? 0 : 1;
            return recent.size() > 1 ? List.of(recent.get(at)) : List.of();
        }
        if (description.isPlural() && !noun.equals("authority")) {
            return List.of();
        }
        String country = country(description, sentence, meant);
        if (Lexicon.FATHER_LAND.has(noun) && !noun.equals("government")) {
            return homeland(description, country);
        }
        if (GOVERNMENT.contains(noun)) {
            return country == null ? List.of() : ofCode(country);
        }
        return Lexicon.ROLE_NOUNS.has(noun)
                ? person(description, country, possessors(description, meant))
                : organisation(description, sentence, country);
    }

    private static List<Draft> possessors(Description description, Map<Integer, List<Draft>> meant) {
        return description.possessor() < 0 ? List.of() : meant.getOrDefault(description.possessor(), List.of());
    }

    /** The country that a description tells by an adjective, a name or a possessor. */
    private @Nullable String country(Description description, Sentence sentence, Map<Integer, List<Draft>> meant) {
        TokenRange tokens = description.tokens();
        for (int i = tokens.begin(); i < tokens.end() - 1; i++) {
            Optional<String> code =
                    gazetteer.anyCountry(sentence.token(i).text()).map(Country::code);
            Optional<String> known = meant.getOrDefault(i, List.of()).stream()
                    .map(draft -> draft.country)
                    .filter(country -> country != null)
                    .findFirst();
            if (code.or(() -> known).isPresent()) {
                return code.or(() -> known).orElseThrow();
            }
        }
        return null;
    }

    private List<Draft> ofCode(String code) {
        return drafts.stream()
                .filter(draft -> draft.type == EntityType.COUNTRY && code.equals(draft.country))
                .limit(1)
                .toList();
    }

    private List<Draft> homeland(Description description, @Nullable String country) {
        if (!description.modifiers().isEmpty()) {
            return List.of();
        }
        if (country != null) {
            return ofCode(country);
        }
        boolean plain = description.modifiers().isEmpty() && description.possessor() < 0;
        return plain
                ? salience.byRecency(draft -> draft.type == EntityType.COUNTRY).stream()
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** Exactly two, or nobody. */
    private List<Draft> pair(String noun) {
        if (PAIRED_COUNTRIES.contains(noun)) {
            return two(pairedCountries());
        }
        return PAIRED_PERSONS.contains(noun) ? two(salience.byRecency(draft -> isOneOf(draft, noun))) : List.of();
    }

    private static List<Draft> two(List<Draft> drafts) {
        return drafts.size() < 2 ? List.of() : drafts.subList(0, 2);
    }

    private static boolean isOneOf(Draft draft, String noun) {
        if (!draft.isPerson()) {
            return false;
        }
        return switch (noun) {
            case "man" -> draft.gender != Gender.FEMALE;
            case "woman" -> draft.gender != Gender.MALE;
            case "pair", "two" -> true;
            default -> draft.roles.stream().anyMatch(role -> fits(role.noun(), noun));
        };
    }

    /** Where two heads of state meet, "the two countries" are theirs; else those most in focus. */
    private List<Draft> pairedCountries() {
        List<Draft> led = salience.byRecency(draft -> isOneOf(draft, "leader")).stream()
                .limit(2)
                .flatMap(draft -> draft.country == null ? Stream.of() : ofCode(draft.country).stream())
                .distinct()
                .toList();
        return led.size() == 2 ? led : salience.inFocus(draft -> draft.type == EntityType.COUNTRY);
    }

    /** The most salient person of that role; else the only one in the article. */
    private List<Draft> person(Description description, @Nullable String country, List<Draft> possessors) {
        List<Draft> fitting = people.computeIfAbsent(description.noun(), this::peopleWithRole).stream()
                .filter(draft -> !possessors.contains(draft))
                .filter(draft -> country == null || !description.tellsCountry() || country.equals(draft.country))
                .filter(draft -> isRelative(description.noun()) || hasAll(draft, description.modifiers()))
                .filter(draft -> possessors.isEmpty() || !servesOthers(draft, description, possessors))
                .filter(draft -> !contrasted.contains(draft) || description.tellsCountry())
                .toList();
        List<Draft> focused = salience.byRecency(fitting::contains);
        if (!focused.isEmpty()) {
            return focused.subList(0, 1);
        }
        return fitting.size() == 1 && (salience.knows(fitting.get(0)) || isUnique(description)) ? fitting : List.of();
    }

    /** "His spokesman" is nobody who speaks for a ministry that is not his: a role that names a body of another country, or of none. */
    private static boolean servesOthers(Draft person, Description description, List<Draft> possessors) {
        boolean compatriot = person.country != null
                && possessors.stream().anyMatch(possessor -> person.country.equals(possessor.country));
        return !compatriot
                && description.noun().matches(SERVING)
                && person.roles.stream()
                        .filter(role -> fits(role.noun(), description.noun()))
                        .anyMatch(Role::namesBody);
    }

    /** "The president" may come before the name; "the aide" is one who was told of before. */
    private static boolean isUnique(Description description) {
        return Lexicon.LEADERS.has(description.noun())
                || description.tellsCountry()
                || !description.modifiers().isEmpty();
    }

    private List<Draft> peopleWithRole(String noun) {
        return drafts.stream()
                .filter(draft -> draft.isPerson()
                        && draft.roles.stream()
                                .anyMatch(role -> isRelative(noun)
                                        ? Lexicon.LEADERS.has(role.noun())
                                                || role.noun().equals(noun)
                                        : fits(role.noun(), noun)))
                .toList();
    }

    private static boolean isRelative(String noun) {
        return noun.matches("counterpart|colleague");
    }

    private List<Draft> organisationsCalled(String noun) {
        return drafts.stream()
                .filter(draft -> draft.type == EntityType.ORGANISATION && draft.isCalled(noun))
                .toList();
    }

    /** Party and portfolio must be told somewhere of the person. */
    private static boolean hasAll(Draft person, List<String> modifiers) {
        return modifiers.stream()
                .allMatch(word -> person.roles.stream()
                        .anyMatch(role -> role.has(word) || word.equals("gop") && role.has("republican")));
    }

    /** "leader" is said of presidents and premiers; "spokesman" of a spokesperson. */
    static boolean fits(String role, String noun) {
        String kind = ABBREVIATED.getOrDefault(role.toLowerCase(Locale.ROOT), role.toLowerCase(Locale.ROOT));
        return kind.equals(noun)
                || noun.equals("leader") && (Lexicon.LEADERS.has(kind) || kind.equals("counterpart"))
                || kind.equals("premier") && noun.equals("minister")
                || kind.startsWith("spokes") && noun.startsWith("spokes")
                || kind.matches("aide|advis[eo]r|secretary") && noun.matches("aide|advis[eo]r|official")
                || kind.matches("candidate|nominee") && noun.matches("candidate|nominee");
    }

    private List<Draft> organisation(Description description, Sentence sentence, @Nullable String country) {
        if (!Lexicon.ORGANISATION_NOUNS.has(description.noun()) || description.possessor() >= 0) {
            return List.of();
        }
        List<Draft> fitting = organisations.computeIfAbsent(description.noun(), this::organisationsCalled).stream()
                .filter(draft -> country == null || country.equals(draft.country))
                .filter(draft -> description.modifiers().stream()
                        .allMatch(word -> draft.name.toLowerCase(Locale.ROOT).contains(word)))
                .filter(draft -> isNamedSo(draft, description, sentence))
                .toList();
        return salience.byRecency(fitting::contains).stream().limit(1).toList();
    }

    /** "The Gazette newspaper" is none that is not called the Gazette. */
    private boolean isNamedSo(Draft organisation, Description description, Sentence sentence) {
        TokenRange tokens = description.tokens();
        return sentence.tokens().subList(tokens.begin(), tokens.end() - 1).stream()
                .filter(token ->
                        token.isProper() && gazetteer.anyCountry(token.text()).isEmpty())
                .allMatch(token -> organisation.name.contains(token.text()));
    }
}
