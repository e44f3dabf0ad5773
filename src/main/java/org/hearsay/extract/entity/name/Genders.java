package org.hearsay.extract.entity.name;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** The grammatical gender of persons, from given names and titles. */
public final class Genders {
    private final GivenNames givenNames;

    public Genders(GivenNames givenNames) {
        this.givenNames = givenNames;
    }

    /** By the given name; empty where it is not told or used for both. */
    public Optional<Gender> of(PersonClusters.Person person) {
        PersonName name = person.fullest();
        return name.isFull() && !name.isSurnameFirst() ? of(name.given() + " " + name.surname()) : Optional.empty();
    }

    /** Of a person of this full name: a Slavic surname's ending tells more surely than lists of given names. */
    public Optional<Gender> of(String fullName) {
        String lower = fullName.toLowerCase(Locale.ROOT);
        if (lower.matches(".+ \\S+(ov|ev|skiy|skyy)")) {
            return Optional.of(Gender.MALE);
        }
        return lower.matches(".+ \\S+(ova|eva|skaya|ska)")
                ? Optional.of(Gender.FEMALE)
                : ofGiven(fullName.split(" ", 2)[0]);
    }

    /** The list is of American names: it takes men's names of other countries for women's, and has none for both. */
    private Optional<Gender> ofGiven(String given) {
        if (Lexicon.EITHER_NAMES.has(given)) {
            return Optional.empty();
        }
        return Lexicon.MALE_NAMES.has(given) ? Optional.of(Gender.MALE) : givenNames.gender(given);
    }

    /** Of a title or a noun: "Mrs.", "spokesman". */
    static Optional<Gender> ofWord(String word) {
        if (Lexicon.MALE.hasAnyCase(word)) {
            return Optional.of(Gender.MALE);
        }
        return Lexicon.FEMALE.hasAnyCase(word) ? Optional.of(Gender.FEMALE) : Optional.empty();
    }

    /** Names in capitals are set as names in running text are. */
    static String settled(String name) {
        String plain = name.replaceAll("\\s+", " ");
        if (!plain.equals(plain.toUpperCase(Locale.ROOT)) || plain.length() < 4) {
            return plain;
        }
        StringBuilder settled = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < plain.length(); i++) {
            char at = plain.charAt(i);
            settled.append(start ? at : Character.toLowerCase(at));
            start = !Character.isLetter(at);
        }
        return settled.toString();
    }
}
