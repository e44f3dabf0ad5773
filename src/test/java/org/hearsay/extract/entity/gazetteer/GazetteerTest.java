package org.hearsay.extract.entity.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer world = Gazetteer.world();

    /** Java's own list is the standard's; XK is the code in use for Kosovo, which the standard leaves to its users. */
    @Test
    void codesAreThoseOfTheStandard() {
        Set<String> standard = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        standard.add("XK");
        Set<String> missing = new TreeSet<>();
        for (String code : standard) {
            if (world.countryByCode(code).isEmpty()) {
                missing.add(code);
            }
        }
        assertThat(missing)
                .as("only islands and territories that the news hardly names")
                .hasSizeLessThan(25)
                .doesNotContain("FR", "KR", "CD", "XK", "TW", "PS");
    }

    @Test
    void countriesAreFoundByNameDemonymAndSeat() {
        assertThat(world.countryNamed("U.S.").map(Country::code)).contains("US");
        assertThat(world.countryOfDemonym("Ukrainians").map(Country::code)).contains("UA");
        assertThat(world.countryOfSeat("Pyongyang").map(Country::code)).contains("KP");
        assertThat(world.countryNamed("us")).isEmpty();
    }

    @Test
    void curlyApostropheIsAsGoodAsAStraightOne() {
        assertThat(world.institution("People’s Liberation Army"))
                .isEqualTo(world.institution("People's Liberation Army"));
        assertThat(world.institution("People’s Liberation Army")).isPresent();
    }

    @Test
    void everyClassOfTheLexiconHasWords() {
        assertThat(Lexicon.TITLES.hasAnyCase("President")).isTrue();
        assertThat(Lexicon.NICKNAMES.has("joe:joseph")).isTrue();
        assertThat(Lexicon.ORGANISATION_HEADS.has("Ministry")).isTrue();
        assertThat(Lexicon.FATHER_LAND.has("country")).isTrue();
    }
}
