package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.resolve.Reports.article;
import static org.hearsay.resolve.Reports.derive;
import static org.hearsay.resolve.Reports.norland;

import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Derived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points on which articles differ. */
class ConflictsTest {
    @Test
    void differentNumbersOfOneThingAreAConflictWithTheirPlaces() {
        Derived derived = derive(
                article("a", "2031-06-03").text("Norland has about 40,000 troops at the river. It rained for 12 days."),
                article("b", "2031-06-04").text("Some 55,000 Norlandic soldiers stand at the river, officials say."),
                article("c", "2031-06-04").text("Norland had 44,000 sheep at the river in 1802."));
        Conflict conflict = derived.conflicts().stream()
                .filter(one ->
                        one.sides().stream().anyMatch(side -> side.value().equals("55000")))
                .findFirst()
                .orElseThrow();
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.FIGURE);
        assertThat(conflict.sides()).extracting(Conflict.Side::value).containsExactly("40000", "55000");
        assertThat(conflict.sides().get(0).backings()).singleElement().satisfies(backing -> {
            assertThat(backing.article()).isEqualTo("urn:article:a");
            assertThat(backing.quote().exact()).isEqualTo("40,000");
            assertThat(backing.quote().span().start()).isEqualTo(18);
        });
    }

    @Test
    void deathsAreOneThingHoweverTheyAreTold() {
        Derived derived = derive(
                article("a", null).text("The flood in Norland has claimed 300 lives."),
                article("b", null).text("More than 340 people died in the flood, Norlandic police said."));
        assertThat(derived.conflicts())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.sides()).extracting(Conflict.Side::value).containsExactly("300", "340"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The earthquake in Sorland killed 210 people on Sunday."
                        + "|At least 240 people died when the earthquake struck Sorland, rescuers said.|210,240",
                "The Sorland mine cost the company $40 million to build."
                        + "|Building the mine in Sorland had cost 55 million dollars, the company said.|40000000,55000000",
                "Parliament in Eastport passed the Water Act by 312 votes."
                        + "|The Water Act won 305 votes in Parliament.|305,312",
                "Some 80,000 marchers filled the streets of Eastport on Sunday, the organisers said."
                        + "|Police in Eastport counted 45,000 protesters in the streets.|45000,80000",
                "The flood in Sorland destroyed 900 homes.|Water of the flood ruined 1,100 houses in Sorland.|900,1100"
            })
    void figuresOfOneThingAreFoundInAnyField(String one, String other, String values) {
        Derived derived = derive(
                article("a", "2031-06-03").text(one), article("b", "2031-06-04").text(other));
        assertThat(derived.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.sides())
                        .extracting(Conflict.Side::value)
                        .containsExactly(values.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The earthquake in Sorland killed 210 people.|A ferry sank off Westport, and 240 people died.",
                "The Sorland mine cost $40 million to build.|Sorland paid 55 million euros for a new opera house.",
                "Sorland sold wheat for $40 million.|A bridge in Sorland was built with 55 million dollars.",
                "The flood in Sorland destroyed 900 homes.|Sorland has 210,000 homes without a flood wall."
            })
    void figuresOfOtherThingsAreNoConflict(String one, String other) {
        assertThat(derive(
                                article("a", "2031-06-03").text(one),
                                article("b", "2031-06-04").text(other))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void theSameNumberIsNoConflictAndNorAreNumbersOfOneArticle() {
        assertThat(derive(
                                article("a", null)
                                        .text(
                                                "Norland has 40,000 troops at the river. Norland had 30,000 troops at the river before."),
                                article("b", null).text("Forty ships left."))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void wordsThatAreGivenToTwoSpeakersAreAConflict() {
        String words = "we shall never sell the old lighthouse to greedy strangers or their bankers";
        Derived derived = derive(
                norland("a", null).person("Ada Quist", "NL").says("Ada Quist", words),
                norland("b", null).person("Per Holt", "NL").says("Per Holt", words));
        assertThat(derived.conflicts()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Conflict.Kind.WHO_SPOKE);
            assertThat(one.sides()).extracting(Conflict.Side::value).containsExactlyInAnyOrder("Ada Quist", "Per Holt");
        });
    }

    @Test
    void whatOneTellsAndAnotherDeniesIsAConflict() {
        Derived derived = derive(
                norland("a", null)
                        .person("Ada Quist", "NL")
                        .says("Ada Quist", "that Norland had seized four fishing boats"),
                norland("b", null).says("Norland", "seizing any fishing boats", "deny", null, true));
        assertThat(derived.conflicts())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Conflict.Kind.WHETHER_SO));
    }
}
