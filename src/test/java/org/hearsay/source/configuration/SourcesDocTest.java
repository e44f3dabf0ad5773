package org.hearsay.source.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.source.web.FetchRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/SOURCES.md} says what the program does. */
class SourcesDocTest {
    private static final Pattern SOURCE_ROW =
            Pattern.compile("(?m)^\\| (`[a-z-]+`|all) \\| `([a-z-]+)` \\| (yes)? ?\\|.*");
    private static final Pattern FETCH_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| [^|]+ \\|$");

    @TempDir
    Path folder;

    @Test
    void exampleOfTheConfigurationIsOneOfEachKindAndOfEachKeyOfFetch() throws IOException {
        Matcher yaml = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(doc());
        assertThat(yaml.find()).isTrue();
        Path file = Files.writeString(folder.resolve("hearsay.yaml"), yaml.group(1));
        Configuration configuration = Configuration.read(file);
        assertThat(configuration.sources().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(types().map(JsonSubTypes.Type::value).collect(Collectors.toSet()));
        assertThat(Arrays.stream(FetchEntry.class.getRecordComponents()).map(SourcesDocTest::key))
                .allMatch(key -> yaml.group(1).contains("\n  " + key + ": "));
    }

    @Test
    void tableOfSourcesHasEachKeyOfEachType() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher row = SOURCE_ROW.matcher(doc());
        while (row.find()) {
            boolean needed = row.group(3) != null;
            types().filter(type -> row.group(1).equals("all") || row.group(1).equals("`" + type.name() + "`"))
                    .forEach(type -> documented.add(type.name() + " " + row.group(2) + (needed ? " needed" : "")));
        }
        Set<String> real = types().flatMap(type -> Arrays.stream(type.value().getRecordComponents())
                        .map(key -> type.name() + " " + key(key) + (needed(key) ? " needed" : "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(real);
    }

    @Test
    void tableOfFetchHasEachKeyAndItsDefault() throws IOException {
        FetchRules rules = FetchEntry.STANDARD.rules();
        String table = doc().substring(doc().indexOf("### Keys of `fetch`"), doc().indexOf("## Files and folders"));
        assertThat(FETCH_ROW.matcher(table).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Arrays.stream(FetchEntry.class.getRecordComponents())
                        .map(SourcesDocTest::key)
                        .toList());
        assertThat(table)
                .contains("| `user-agent` | `" + rules.manners().userAgent() + "` |")
                .contains("| `delay` | `" + rules.manners().delay().toSeconds() + "s` |")
                .contains("| `timeout` | `" + rules.limits().time().toSeconds() + "s` |")
                .contains("| `largest` | `" + rules.limits().bytes() + "` |")
                .contains("| `robots` | `" + rules.manners().robots() + "` |")
                .contains("| `private-addresses` | `" + rules.privateAddresses() + "` |");
    }

    private static Stream<JsonSubTypes.Type> types() {
        return Arrays.stream(SourceEntry.class.getAnnotation(JsonSubTypes.class).value());
    }

    private static String key(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static boolean needed(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named != null && named.required();
    }

    private static String doc() throws IOException {
        return Files.readString(Path.of("docs/SOURCES.md"));
    }
}
