package org.hearsay.serve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks a page with axe-core, whose script its own jar brings. */
public final class Axe {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("axe.min.js cannot be read", e);
        }
    }

    /** What is seriously or critically wrong with a page as it stands: the rule, how many elements break it, and the first. */
    public static List<String> faults(Tab tab) {
        return faults(tab, "");
    }

    /** The same by the rules that colours can break: enough for a page that was checked in other colours. */
    public static List<String> faultsOfColour(Tab tab) {
        return faults(tab, ", runOnly: ['color-contrast', 'link-in-text-block']");
    }

    private static List<String> faults(Tab tab, String rules) {
        if (!tab.evaluate("typeof axe === 'object'").asBoolean()) {
            tab.evaluate(SCRIPT + ";0");
        }
        JsonNode results = tab.evaluate("axe.run(document, { resultTypes: ['violations']" + rules + " })");
        if (results.at("/passes").isEmpty()) {
            throw new IllegalStateException("axe-core has checked nothing");
        }
        List<String> faults = new ArrayList<>();
        for (JsonNode violation : results.get("violations")) {
            if (GRAVE.contains(violation.path("impact").asText())) {
                JsonNode first = violation.at("/nodes/0");
                faults.add(violation.path("id").asText() + " ("
                        + violation.get("nodes").size() + "): " + first.path("target") + " "
                        + first.path("failureSummary").asText().replaceAll("\\s+", " "));
            }
        }
        return faults;
    }
}
