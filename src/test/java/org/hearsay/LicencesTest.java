package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/LICENSES.md} lists what {@code pom.xml} depends on, each with a licence that may be combined with the GPL, version 3. */
class LicencesTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>\\s*(?:<version>([^<]+)</version>)?");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+) \\| ([^|]+) \\|$");
    private static final Set<String> COMPATIBLE =
            Set.of("GPL-3.0", "Apache-2.0", "MIT", "EDL-1.0", "BSD-3-Clause", "BSD-2-Clause");

    @Test
    void everyLibraryIsListed() throws IOException {
        String listed = Files.readString(Path.of("docs/LICENSES.md"));
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"));
        assertThat(DEPENDENCY.matcher(dependencies).results().map(LicencesTest::known))
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(listed).contains(artifact));
    }

    /** The name under which the page lists a library; Rio's many modules stand there as one. */
    private static String known(MatchResult dependency) {
        String artifact = dependency.group(2);
        return artifact.startsWith("rdf4j-rio-") ? "rdf4j-rio-*" : artifact;
    }

    @Test
    void everyLicenceThatIsListedMayBeCombinedWithOurs() throws IOException {
        assertThat(ROW.matcher(Files.readString(Path.of("docs/LICENSES.md"))).results())
                .hasSizeGreaterThan(10)
                .allSatisfy(row ->
                        assertThat(COMPATIBLE).anyMatch(licence -> row.group(2).startsWith(licence)));
    }
}
