package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.resolve.Reports.article;
import static org.hearsay.resolve.Reports.derive;
import static org.hearsay.resolve.Reports.norland;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event.Modality;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.report.ReportedArticle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DerivationTest {
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

    @Test
    void whatIsSaidTogetherIsAnotherUtteranceThanWhatOneOfThemSays() {
        String words = "the fishing boats will come back in spring";
        Derived derived = derive(
                norland("a", "2031-06-03").says("Ada Quist and Per Holt", words),
                norland("b", "2031-06-03").says("Per Holt and Ada Quist", words),
                norland("c", "2031-06-03").says("Ada Quist", words));
        assertThat(derived.utterances()).singleElement().satisfies(one -> {
            assertThat(one.wordings()).containsExactly("urn:article:a/s0", "urn:article:b/s0");
            assertThat(one.speakers()).containsExactly(Reports.party("Ada Quist"), Reports.party("Per Holt"));
        });
        assertThat(derived.conflicts()).isEmpty();
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
        assertThat(derived.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.sides())
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
