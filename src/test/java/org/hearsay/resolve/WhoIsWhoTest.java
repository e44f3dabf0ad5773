package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.resolve.Reports.article;
import static org.hearsay.resolve.Reports.derive;
import static org.hearsay.resolve.Reports.norland;
import static org.hearsay.resolve.Reports.party;

import java.util.List;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.PartyNames;
import org.junit.jupiter.api.Test;

/** Which nodes are one party. */
class WhoIsWhoTest {
    @Test
    void spellingsOfOneNameAreOnePersonAndOtherNamesAreNot() {
        Derived derived = derive(
                norland("a", null).person("Yuriy Volkovsky", "NL"),
                norland("b", null).person("Yury Volkovskiy", "NL"),
                norland("c", null).person("Yana Volkovsky", "NL"));
        assertThat(derived.parties().stream()
                        .filter(one -> one.iri().contains("Volkovsk"))
                        .map(PartyNames::members))
                .containsExactlyInAnyOrder(
                        List.of(party("Yuriy Volkovsky"), party("Yury Volkovskiy")), List.of(party("Yana Volkovsky")));
    }

    @Test
    void aBareSurnameIsTheOnlyPersonOfThatNameInTheSameNews() {
        Derived derived = derive(
                norland("a", "2031-06-03").person("Ada Quist", "NL"),
                norland("b", "2031-06-04").person("Quist", "NL"),
                article("c", "2031-06-04").person("Bo Quist", "SE").named(EntityType.COUNTRY, "Sudland", "SE"));
        assertThat(derived.identifications())
                .containsExactly(new Identification(
                        party("Quist"),
                        party("Ada Quist"),
                        "urn:article:b",
                        "the only one of this surname in the same news"));
        assertThat(derived.parties().stream()
                        .filter(one -> one.members().contains(party("Quist")))
                        .map(PartyNames::preferred))
                .containsExactly("Ada Quist");
    }

    @Test
    void twoPeopleOfOneSurnameInTheSameNewsStayTwoAndTheBareSurnameNobodys() {
        Derived derived = derive(
                norland("a", "2031-06-03").person("Ada Quist", "NL").person("Bo Quist", "NL"),
                norland("b", "2031-06-04").person("Quist", "NL"));
        assertThat(derived.identifications()).isEmpty();
        assertThat(derived.parties().stream().filter(one -> one.iri().endsWith("Quist")))
                .hasSize(3);
    }

    @Test
    void bareSurnamesThatAreNobodysFullNameAreOneInTheSameNewsOnly() {
        Reports first = norland("a", "2031-06-03").bare("Quist");
        Reports second = norland("b", "2031-06-04").bare("Quist");
        Reports elsewhere = article("c", "2031-06-04").bare("Quist").named(EntityType.COUNTRY, "Sudland", "SE");
        Derived derived = derive(first, second, elsewhere);
        assertThat(derived.parties().stream()
                        .filter(one -> one.preferred().equals("Quist"))
                        .map(one -> one.members().size()))
                .containsExactlyInAnyOrder(2, 1);
        assertThat(derived.identifications())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("same single name"));
    }

    @Test
    void aSurnameMayMeanTwoPeopleInTwoArticles() {
        Derived derived = derive(
                norland("a", "2031-06-03").person("Ada Quist", null),
                norland("b", "2031-06-04").person("Quist", null),
                article("c", "2031-06-04")
                        .person("Bo Quist", null)
                        .named(EntityType.COUNTRY, "Sudland", "SE")
                        .named(EntityType.ORGANISATION, "Sudland Opera", null),
                article("d", "2031-06-05")
                        .person("Quist", null)
                        .named(EntityType.COUNTRY, "Sudland", "SE")
                        .named(EntityType.ORGANISATION, "Sudland Opera", null)
                        .says("Quist", "the new opera house will open in spring with an old comedy"),
                article("e", "2031-06-05")
                        .person("Bo Quist", null)
                        .says("Bo Quist", "an old comedy will open the new opera house in spring"));
        assertThat(derived.identifications())
                .extracting(Identification::as)
                .containsExactlyInAnyOrder(party("Ada Quist"), party("Bo Quist"));
        assertThat(derived.parties().stream().filter(one -> one.iri().endsWith("Quist")))
                .hasSize(3);
        assertThat(derived.utterances())
                .singleElement()
                .satisfies(one -> assertThat(one.speakers()).containsExactly(party("Bo Quist")));
    }

    @Test
    void anAcronymIsTheOneBodyOfTheseInitials() {
        Derived derived = derive(
                norland("a", null).named(EntityType.ORGANISATION, "Union of Coastal Fishers", null),
                norland("b", null).named(EntityType.ORGANISATION, "UCF", null));
        assertThat(derived.identifications())
                .singleElement()
                .satisfies(one -> assertThat(one.identified()).isEqualTo(party("UCF")));
    }
}
