package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.article.Article;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Threat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Threats and events of an invented article as the whole reading gives them. */
class ThreatsAndEventsIT {
    private static final String TEXT = """
            Norway and Japan quarrel over whales

            OSLO, 4 May 2018 - Norwegian Prime Minister Karen Lindholm met Japanese Foreign Minister Kenji Mori in Oslo on \
            Thursday. Norway will respond firmly if Japan sends its ships into the bay again, Lindholm told reporters.

            Mori said that any new tariffs would lead to a complete breakdown of relations between the two countries.

            The fishermen's union threatened to blockade the harbour unless the talks ended by Friday. A storm threatened to turn \
            north on Sunday.

            Economists warned that a quarrel would hurt exports. The ministers will meet again in Tokyo in June.
            """;

    private static Findings findings = Findings.none(Article.of("none", ""));

    @BeforeAll
    static void read() {
        findings = ArticleReading.standard().read(Article.of("whales.txt", TEXT));
    }

    @Test
    void threatsHaveTheirPartiesConditionAndConsequence() {
        assertThat(findings.threats())
                .extracting(ThreatsAndEventsIT::show)
                .containsExactly(
                        "Karen Lindholm -> Japan | Japan sends its ships into the bay again | Norway will respond firmly",
                        "Kenji Mori -> Norway | any new tariffs | a complete breakdown of relations between the two countries",
                        "fishermen's union -> null | unless the talks ended by Friday | blockade the harbour");
    }

    @Test
    void meetingsHaveDatesAndPlaces() {
        assertThat(findings.events())
                .filteredOn(event -> event.type().equals("meeting"))
                .extracting(ThreatsAndEventsIT::show)
                .contains("[Karen Lindholm, Kenji Mori] 2018-05-03 Oslo HAPPENED");
    }

    private static String show(Threat threat) {
        var condition = threat.condition();
        return name(threat.threatener()) + " -> " + name(threat.target()) + " | "
                + (condition == null ? null : condition.text()) + " | "
                + threat.consequence().text();
    }

    private static String show(Event event) {
        var when = event.when();
        return event.participants().stream().map(Party::name).toList() + " "
                + (when == null ? null : when.start()) + " "
                + name(event.place()) + " " + event.modality();
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }
}
