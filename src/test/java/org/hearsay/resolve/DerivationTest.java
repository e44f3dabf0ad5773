package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.resolve.Reports.article;
import static org.hearsay.resolve.Reports.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event.Modality;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.PartyNames;
import org.hearsay.resolve.report.ReportedArticle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static Derived derive(Reports... reports) {
        return Derivation.of(Arrays.stream(reports).map(Reports::build).toList());
    }

    private static Reports norland(String name, String published) {
        return article(name, published)
                .named(EntityType.COUNTRY, "Norland", "NL")
                .named(EntityType.ORGANISATION, "Fishing Board", null);
    }

    // who is who

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
                .satisfies(one -> assertThat(one.speaker()).isEqualTo(party("Bo Quist")));
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

    // one utterance

    @Test
    void wordingsOfOneUtteranceAreOneAndAnotherRemarkIsNot() {
        Derived derived = derive(
                norland("a", "2031-06-03")
                        .person("Ada Quist", "NL")
                        .says("Ada Quist", "that any ban would mean a complete breakdown of relations"),
                norland("b", "2031-06-04")
                        .person("Ada Quist", "NL")
                        .says("Ada Quist", "a ban could lead to a complete rupture of relations"),
                norland("c", "2031-06-04")
                        .person("Ada Quist", "NL")
                        .says("Ada Quist", "the herring stock has recovered since spring"));
        assertThat(derived.utterances()).singleElement().satisfies(one -> {
            assertThat(one.wordings()).containsExactly("urn:article:a/s0", "urn:article:b/s0");
            assertThat(one.shared()).containsExactly("ban", "complete", "relations");
            assertThat(one.own()).containsEntry("urn:article:b/s0", List.of("lead", "rupture"));
        });
    }

    @Test
    void theSameWordsWeeksApartOrDeniedOrOnlyThoughtAreAnotherUtterance() {
        String words = "the fishing boats will come back in spring";
        assertThat(derive(
                                norland("a", "2031-06-03").says("Norland", words, "say", "2031-06-02", false),
                                norland("b", "2031-06-23").says("Norland", words, "say", "2031-06-22", false),
                                norland("c", "2031-06-03").says("Norland", words, "say", "2031-06-02", true),
                                norland("d", "2031-06-03").says("Norland", words, "believe", "2031-06-02", false))
                        .utterances())
                .isEmpty();
    }

    // one occurrence

    @Test
    void reportsOfOneMeetingAreOneOccurrenceEvenWithASlipOfADay() {
        Derived derived = derive(
                norland("a", "2031-06-03")
                        .person("Ada Quist", "SE")
                        .event("meeting", Modality.HAPPENED, "2031-06-02", "Norland", "Ada Quist"),
                norland("b", "2031-06-03")
                        .person("Ada Quist", "SE")
                        .event("meeting", Modality.HAPPENED, "2031-06-01", "Norland", "Ada Quist"),
                norland("c", "2031-06-04")
                        .named(EntityType.COUNTRY, "Sudland", "SE")
                        .event("meeting", Modality.HAPPENED, null, "Norland", "Sudland"),
                norland("d", "2031-06-03")
                        .person("Ada Quist", "SE")
                        .event("meeting", Modality.HAPPENED, "2031-03-02", "Norland", "Ada Quist"),
                norland("e", "2031-06-03")
                        .person("Ada Quist", "SE")
                        .event("meeting", Modality.HYPOTHETICAL, "2031-06-02", "Norland", "Ada Quist"));
        assertThat(derived.occurrences())
                .singleElement()
                .satisfies(one -> assertThat(one.reports())
                        .containsExactly("urn:article:a/v0", "urn:article:b/v0", "urn:article:c/v0"));
        assertThat(derived.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DAY);
            assertThat(conflict.sides()).extracting(Conflict.Side::value).containsExactly("2031-06-01", "2031-06-02");
        });
    }

    @Test
    void aWeekdayStandsAgainstAnotherWhereNobodyKnowsTheWeek() {
        Derived derived = derive(
                norland("a", null).event("meeting", Modality.HAPPENED, "Tuesday", "Norland", "Fishing Board"),
                norland("b", null).event("meeting", Modality.HAPPENED, "Wednesday", "Norland", "Fishing Board"),
                norland("c", null).event("meeting", Modality.HAPPENED, "Saturday", "Norland", "Fishing Board"));
        assertThat(derived.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DAY);
            assertThat(conflict.sides()).extracting(Conflict.Side::value).containsExactly("Tuesday", "Wednesday");
        });
    }

    @Test
    void aWeekdayIsTheDateOnWhichItFell() {
        Derived derived = derive(
                norland("a", "2031-06-04")
                        .event("meeting", Modality.HAPPENED, "2031-06-03", "Norland", "Fishing Board"),
                norland("b", null).event("meeting", Modality.HAPPENED, "Tuesday", "Norland", "Fishing Board"),
                norland("c", null).event("meeting", Modality.HAPPENED, "Monday", "Norland", "Fishing Board"));
        assertThat(derived.occurrences())
                .singleElement()
                .satisfies(one -> assertThat(one.reports()).hasSize(3));
        assertThat(derived.conflicts()).singleElement().satisfies(conflict -> assertThat(conflict.sides())
                .extracting(Conflict.Side::value)
                .containsExactly("2031-06-03", "Monday"));
    }

    @Test
    void anUndatedReportThatFitsTwoMeetingsJoinsNeither() {
        Derived derived = derive(
                norland("a", "2031-06-03")
                        .event("meeting", Modality.HAPPENED, "2031-06-01", "Norland", "Fishing Board"),
                norland("b", "2031-06-05")
                        .event("meeting", Modality.HAPPENED, "2031-06-05", "Norland", "Fishing Board"),
                norland("c", "2031-06-04").event("meeting", Modality.HAPPENED, null, "Norland", "Fishing Board"));
        assertThat(derived.occurrences()).isEmpty();
    }

    // conflicts

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

    // copies

    @Test
    void aCopyWithAnotherEndIsKnownAndAnIndependentReportIsNot() {
        String story =
                "The harbour of Eastport was closed on Monday after two trawlers ran aground in thick fog near the old lighthouse, "
                        + "and the coast guard said that it would take three days at least to pull them off the rocks and open the fairway again.";
        Derived derived = derive(
                article("a", null).text(story + " The crews are safe."),
                article("b", null).text("EASTPORT - " + story),
                article("c", null)
                        .text(
                                "Two trawlers ran aground off Eastport in fog, and its harbour stays closed until Thursday, the coast guard said."));
        assertThat(derived.syndications())
                .singleElement()
                .satisfies(one -> assertThat(one.articles()).containsExactly("urn:article:a", "urn:article:b"));
    }

    // all of it

    @RepeatedTest(40)
    void theOrderOfArticlesChangesNothing(RepetitionInfo repetition) {
        List<ReportedArticle> articles = manyArticles();
        Derived expected = Derivation.of(articles);
        assertThat(expected.utterances()).isNotEmpty();
        assertThat(expected.occurrences()).isNotEmpty();
        assertThat(expected.conflicts()).isNotEmpty();
        List<ReportedArticle> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        assertThat(Derivation.of(shuffled)).isEqualTo(expected);
    }

    /** Articles that overlap in all ways at once: spellings, surnames, wordings, days, figures. */
    private static List<ReportedArticle> manyArticles() {
        String[] people = {"Yuriy Volkovsky", "Yuri Volkovskiy", "Volkovsky", "Ada Quist", "Bo Quist", "Quist"};
        String[] words = {
            "that any ban would mean a complete breakdown of relations",
            "a ban could lead to a total rupture in ties",
            "relations would collapse after a ban",
            "the boats come back in spring",
            "boats will return next spring"
        };
        Random random = new Random(7);
        List<ReportedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String person = people[random.nextInt(people.length)];
            String day =
                    PartialDate.of(LocalDate.of(2031, 6, 1 + random.nextInt(5))).iso();
            articles.add(norland("n" + i, random.nextBoolean() ? day : null)
                    .person(person, random.nextBoolean() ? "NL" : null)
                    .says(person, words[random.nextInt(words.length)])
                    .says(person, words[random.nextInt(words.length)], "deny", day, random.nextBoolean())
                    .event(
                            "meeting",
                            random.nextBoolean() ? Modality.HAPPENED : Modality.PLANNED,
                            random.nextBoolean() ? day : null,
                            "Norland",
                            person)
                    .text("Norland sent " + (40 + random.nextInt(4)) + ",000 troops to the river.")
                    .build());
        }
        return articles;
    }
}
