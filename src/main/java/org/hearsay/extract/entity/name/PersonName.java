package org.hearsay.extract.entity.name;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/**
 * A person's name taken apart.
 *
 * @param parts folded words, without initials' dots and without suffixes such as "Jr."
 */
public record PersonName(List<String> parts) {
    /** The Arabic article, which short forms leave out: "al-Hariri", "Hariri". */
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|ul|as|ash|ad|an|ar|at|az)-(?=\\w{3})");

    public PersonName {
        parts = List.copyOf(parts);
    }

    public static PersonName of(String name) {
        String[] words = name.split("[ \n]+");
        boolean eastAsian = words.length == 2 && words[1].indexOf('-') > 0 && Lexicon.EAST_ASIAN_SURNAMES.has(words[0]);
        List<String> parts = Arrays.stream(eastAsian ? name.split("[ \n-]+") : words)
                .map(PersonName::fold)
                .map(part -> ARTICLE.matcher(part).replaceFirst(""))
                .filter(part -> !part.isEmpty() && !part.matches("jr|sr|ii|iii|iv"))
                .toList();
        return new PersonName(parts);
    }

    public static String fold(String word) {
        return Transliteration.fold(word);
    }

    /** True for given name and surname; "Le Maire" is a surname only. */
    public boolean isFull() {
        boolean surnameOnly = parts.size() == 2 && Lexicon.NAME_PARTICLES.has(parts.get(0));
        return parts.size() > 1 && !surnameOnly;
    }

    /** East Asian names that keep their order have the surname first: "Kim Jong Un". */
    public boolean isSurnameFirst() {
        return isFull()
                && parts.size() <= 3
                && Lexicon.EAST_ASIAN_SURNAMES.has(capitalized(parts.get(0)))
                && !Lexicon.EAST_ASIAN_SURNAMES.has(capitalized(parts.get(parts.size() - 1)));
    }

    public String surname() {
        return isSurnameFirst() ? parts.get(0) : parts.get(parts.size() - 1);
    }

    public String given() {
        return isSurnameFirst() ? parts.get(1) : parts.get(0);
    }

    /** Words that may stand alone for the whole: the surname. */
    List<String> bareForms() {
        return List.of(surname());
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
