package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.serve.browser.Axe;
import org.hearsay.serve.browser.Screen;
import org.hearsay.serve.browser.Tab;
import org.hearsay.serve.explorer.Pages.Harboured;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page for those who do not see it, or not well, or use no mouse. Skipped where Chromium is not installed. */
@ExtendWith(Pages.class)
class AccessibilityIT {
    private static final List<String> ADDRESSES = List.of(
            "explore/#/",
            "explore/#/articles",
            "explore/#/article/article/herald",
            "explore/#/article/article/herald?finding=statement/h3",
            "explore/#/article/article/hostile",
            "explore/#/party/person/tomas-brandt",
            "explore/#/party/person/nobody",
            "explore/#/network",
            "explore/#/timeline",
            "explore/#/threats",
            "explore/#/wordings",
            "explore/#/conflicts",
            "explore/#/find?q=harbours",
            "explore/#/between?from=person/elin-quist&to=person/zoe-marchetti",
            "api/queries?format=html",
            "api/queries/said-by?format=html",
            "api/queries/said-by?format=html&limit=2&offset=2");

    private static Harboured pages;
    private static Tab tab;

    @BeforeAll
    static void open(Harboured shared) {
        pages = shared;
        tab = shared.tab().show(Screen.DESK);
    }

    /** Screen by screen, so that a page that is turned to was drawn for the screen that it is on. */
    static Stream<Arguments> pagesOnScreens() {
        return Stream.of(Screen.DESK, Screen.PHONE)
                .flatMap(screen -> ADDRESSES.stream().map(address -> Arguments.of(screen, address)));
    }

    @ParameterizedTest
    @MethodSource("pagesOnScreens")
    void nothingIsSeriouslyWrongByDayOrInTheDark(Screen screen, String address) {
        tab.show(screen).turnTo(pages.address(address));
        assertThat(Axe.faults(tab)).isEmpty();
        tab.show(screen.inTheDark());
        assertThat(Axe.faultsOfColour(tab)).as("in the dark").isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                        .asInt())
                .as("pixels beyond the side of the screen")
                .isLessThanOrEqualTo(0);
    }

    @Test
    void theWayOfAPassageIsToldToTheKeyboard() {
        tab.show(Screen.DESK).open(pages.address("explore/#/article/article/herald"));
        tab.evaluate("document.querySelector('.legend a:last-of-type').focus()");
        stepTo("document.activeElement.dataset.statement?.endsWith('/h3')");
        assertThat(tab.text("document.querySelector('.panel .in-words').textContent"))
                .isEqualTo("Coast Herald writes that Harbour Wire said that Tomas Brandt said that Elin Quist warned"
                        + " Zoe Marchetti:");
        assertThat(tab.evaluate("document.querySelectorAll('.text .lit').length")
                        .asInt())
                .isPositive();
        assertThat(tab.text("document.querySelector('.panel').getAttribute('aria-live')"))
                .isEqualTo("polite");
        tab.press("Escape");
        assertThat(tab.evaluate("document.querySelectorAll('.text .lit').length")
                        .asInt())
                .isZero();
    }

    @Test
    void theWayOfAPassageIsToldToThePointer() {
        tab.show(Screen.DESK).open(pages.address("explore/#/article/article/herald"));
        tab.point(".text a[data-statement$='/h3']");
        tab.until("document.querySelector('.panel .in-words')");
        assertThat(tab.text("document.querySelector('.panel .chain').textContent"))
                .contains("Elin Quist", "Tomas Brandt", "Harbour Wire", "Coast Herald");
    }

    @Test
    void whoUsesNoMouseGetsFromTheStartToTheEvidence() {
        tab.show(Screen.DESK).open(pages.address("explore/"));
        stepTo("document.activeElement.textContent.startsWith('What did')");
        tab.press("Enter").until("location.hash.includes('relayed')").rest();
        assertThat(tab.text("document.activeElement.id"))
                .isEqualTo("relayed"); // heard first, and the place to step on from
        stepTo("document.activeElement.className === 'evidence'");
        tab.press("Enter").until("location.hash.includes('finding=')").rest();
        assertThat(tab.text("document.activeElement.className")).contains("said");
        assertThat(tab.text("document.querySelector('.panel').textContent")).contains("writes that");
    }

    @Test
    void theFirstStepLeadsPastTheHeadAndWhereOneIsIsSeen() {
        tab.show(Screen.DESK).open(pages.address("explore/#/threats"));
        tab.press("Tab");
        assertThat(tab.text("document.activeElement.id")).isEqualTo("skip");
        assertThat(tab.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
                        .asBoolean())
                .isTrue();
        tab.press("Enter");
        assertThat(tab.text("document.activeElement.id")).isEqualTo("view");
        tab.press("Tab");
        assertThat(tab.text("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void noPageAsksAnyHostButOurs() {
        Tab fresh = pages.browser().tab();
        for (String path :
                List.of("", "explore/#/article/article/herald", "explore/#/network", "api/queries?format=html")) {
            fresh.open(pages.address(path));
        }
        assertThat(hosts(fresh))
                .containsExactly("localhost:" + pages.server().url().getPort());
    }

    private static Set<String> hosts(Tab watched) {
        return watched.requests().stream()
                .map(URI::create)
                .filter(request -> !request.isOpaque()) // data: and about: leave no machine
                .map(URI::getAuthority)
                .collect(Collectors.toSet());
    }

    private static void stepTo(String there) {
        for (int steps = 0; steps < 80; steps++) {
            tab.press("Tab");
            if (tab.evaluate("Boolean(" + there + ")").asBoolean()) {
                return;
            }
        }
        throw new AssertionError("80 steps with the Tab key do not lead to where " + there);
    }
}
