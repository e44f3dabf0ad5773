package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
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

    @Test
    void theCronJobHasTheFieldsOfKubernetes() throws IOException {
        YAMLMapper strict = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new KnownFields())
                .build();
        String template = Files.readString(FOLDER.resolve("hearsay-cronjob.yaml"));
        CronJob job = strict.readValue(template, CronJob.class);
        assertThat(job.getApiVersion()).isEqualTo("batch/v1");
        assertThatThrownBy(() -> strict.readValue(template.replace("backoffLimit:", "backOffLimit:"), CronJob.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() ->
                        strict.readValue(template.replace("runAsUser: 10001", "runAsUser: hearsay"), CronJob.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    /** The classes of Kubernetes's API keep fields that they do not know, for later versions; here there are to be none. */
    private static final class KnownFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
