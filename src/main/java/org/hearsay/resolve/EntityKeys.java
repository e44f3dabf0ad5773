package org.hearsay.resolve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.entity.name.PersonName;
import org.hearsay.extract.entity.name.Transliteration;

/**
 * What of a name tells who is meant: the same for all its usual spellings. Pure functions of type and name, so that one entity has
 * one IRI in whatever article and order it is met.
 */
final class EntityKeys {
    private static final Gazetteer WORLD = Gazetteer.world();

    private EntityKeys() {}

    /** Words of the name as they stand in the IRI: a country's code, a person's folded name, an organisation's usual name. */
    static String key(EntityType type, String name) {
        return switch (type) {
            case COUNTRY ->
                WORLD.anyCountry(name)
                        .map(Country::code)
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .orElse(name);
            case PERSON -> person(name);
            case ORGANISATION -> organisation(name);
            case PLACE, GROUP -> Transliteration.plain(withoutArticle(name));
        };
    }

    /** Without titles and middle initials; "Yuriy Ushakov" and "Yuri Ushakov" give the same. */
    private static String person(String name) {
        List<String> words = List.of(name.trim().split("\\s+"));
        int first = 0;
        while (first < words.size() - 1 && isTitle(words.get(first))) {
            first++;
        }
        List<String> parts = PersonName.of(String.join(" ", words.subList(first, words.size())))
                .parts();
        int last = parts.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> i == 0 || i == last || parts.get(i).length() > 1)
                .mapToObj(parts::get)
                .collect(Collectors.joining(" "));
    }

    private static boolean isTitle(String word) {
        return Lexicon.HONORIFICS.has(word) || Lexicon.TITLES.hasAnyCase(word);
    }

    /** The gazetteer's name where it has one; spelling as in American English, without the form of company. */
    private static String organisation(String name) {
        String usual = WORLD.institution(name)
                .or(() -> WORLD.institutionAnyCase(name))
                .map(Institution::name)
                .orElse(name);
        return Transliteration.plain(withoutArticle(usual))
                .replace("organisation", "organization")
                .replace("defence", "defense")
                .replace("labour", "labor")
                .replace("centre", "center")
                .replaceAll(",? (inc|corp|ltd|llc|plc|co)\\.?$", "");
    }

    private static String withoutArticle(String name) {
        return name.replaceAll("^[Tt]he ", "");
    }
}
