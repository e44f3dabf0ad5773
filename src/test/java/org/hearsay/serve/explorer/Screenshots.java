package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;
import org.hearsay.serve.browser.Browser;
import org.hearsay.serve.browser.Screen;
import org.hearsay.serve.browser.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the pages that docs/EXPLORER.md shows, over the store in {@code ./data} (or {@code -Dhearsay.from}); the document has the
 * command. No part of the usual tests.
 */
class Screenshots {
    private static final Path TO = Path.of("docs/screenshots");
    private static final int MOST_BYTES = 150_000;
    private static final Screen DESK = new Screen(1100, 720, false);

    @TempDir
    static Path folder;

    @Test
    void areDrawn() throws Exception {
        Path from = Path.of(System.getProperty("hearsay.from", "data"));
        assumeTrue(Files.isDirectory(from.resolve("tdb2")), "no store in " + from);
        Files.createDirectories(TO);
        try (HearsayServer server = HearsayServer.start(ServerOptions.of(from, 0));
                Browser browser = Browser.start(Browser.needed(), folder.resolve("profile"))) {
            Tab tab = browser.tab().show(DESK).open(server.url().resolve("explore/"));
            draw(tab, "start");
            draw(
                    tab.click(".question[href*='relayed']")
                            .until("location.hash.includes('relayed')")
                            .rest(),
                    "relayed");
            draw(
                    tab.click("section[aria-labelledby=relayed] a.evidence")
                            .until("location.hash.includes('finding=')")
                            .rest(),
                    "article");
            URI article = URI.create(tab.text("location.href"));
            draw(tab.show(Screen.PHONE).open(article), "article-phone");
            draw(tab.show(DESK.inTheDark()).open(article), "article-dark");
            for (String view : new String[] {"threats", "wordings", "conflicts", "network", "timeline"}) {
                draw(tab.show(DESK).open(server.url().resolve("explore/#/" + view)), view);
            }
            draw(tab.open(server.url().resolve("api/queries/relayed-by?format=html&person=Ushakov")), "saved-query");
        }
    }

    private static void draw(Tab tab, String name) throws Exception {
        Path png = TO.resolve(name + ".png");
        tab.draw(png);
        assertThat(Files.size(png)).as(name).isBetween(5_000L, (long) MOST_BYTES);
    }
}
