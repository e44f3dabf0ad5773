package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.cli.console.Console;
import org.hearsay.schedule.CronTimes;
import org.junit.jupiter.api.Test;

/** The templates for schedulers name only commands, options and times that there are. */
class ScheduleExamplesTest {
    private static final Path FOLDER = Path.of("examples/schedule");
    private static final Pattern COMMAND = Pattern.compile("/opt/hearsay/hearsay ((?:(?!>>|\\n|\").)*)");

    @Test
    void everyCommandIsOneThatHearsayUnderstands() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Matcher matcher = COMMAND.matcher(Files.readString(file));
                while (matcher.find()) {
                    commands.add(matcher.group(1).strip());
                }
            }
        }
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        assertThat(commands).allSatisfy(line -> {
            Console silent = new Console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);
            assertThatCode(() -> Main.commandLine(silent).parseArgs(line.split(" ")))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void theTimesOfCronAreTimes() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("hearsay.cron")).stream()
                .filter(line -> line.matches("[*\\d].*"))
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            String[] fields = line.split("\\s+", 7);
            CronTimes.parse(String.join(" ", List.of(fields).subList(0, 5)));
            assertThat(fields[5])
                    .as("the user, as files in /etc/cron.d have it")
                    .isEqualTo("hearsay");
            assertThat(fields[6]).as("what cron would turn into a line end").doesNotContain("%");
        });
    }

    @Test
    void theCronJobIsOneThatWorksAlone() throws IOException {
        JsonNode job =
                new YAMLMapper().readTree(FOLDER.resolve("hearsay-cronjob.yaml").toFile());
        assertThat(job.path("kind").asText()).isEqualTo("CronJob");
        JsonNode spec = job.path("spec");
        CronTimes.parse(spec.path("schedule").asText());
        assertThat(spec.path("concurrencyPolicy").asText()).isEqualTo("Forbid");
        JsonNode pod = spec.at("/jobTemplate/spec/template/spec");
        List<String> volumes = new ArrayList<>();
        pod.path("volumes").forEach(volume -> volumes.add(volume.path("name").asText()));
        List<String> mounts = new ArrayList<>();
        pod.at("/containers/0/volumeMounts")
                .forEach(mount -> mounts.add(mount.path("name").asText()));
        assertThat(mounts).containsExactlyInAnyOrderElementsOf(volumes);
    }
}
