package org.hearsay.source.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file in YAML. The reference of its keys is {@code docs/SOURCES.md}.
 *
 * @param sources in the order in which they are read
 * @param extensions jars with extractors of the user's own, relative to the configuration file's folder
 * @param fetch how pages are fetched, where that is not to be the standard way
 */
public record Configuration(
        @JsonProperty(required = true) List<SourceEntry> sources,
        List<String> extensions,
        @Nullable FetchEntry fetch) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule()
                    .addDeserializer(PartialDate.class, new Amounts.DateReader())
                    .addDeserializer(Duration.class, new Amounts.DurationReader()))
            .build();

    public Configuration {
        sources = List.copyOf(sources);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** How pages are fetched. */
    FetchEntry fetching() {
        return fetch == null ? FetchEntry.STANDARD : fetch;
    }

    /** @throws ConfigurationException if the file cannot be read or says what cannot be followed */
    public static Configuration read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Configuration.class);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException("there is no configuration file " + file, e);
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(place(file, e) + ": " + reason(e), e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "the configuration file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String place(Path file, JsonProcessingException e) {
        return e.getLocation() == null
                ? file.toString()
                : file + ":" + e.getLocation().getLineNr();
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key " + unknown.getPropertyName() + " here; there are " + unknown.getKnownPropertyIds();
        }
        if (e instanceof InvalidTypeIdException type) {
            return type.getTypeId() == null
                    ? "this source has no type; see docs/SOURCES.md for the types"
                    : "there is no type of source " + type.getTypeId() + "; see docs/SOURCES.md for the types";
        }
        return where(e) + e.getOriginalMessage().lines().findFirst().orElse("not YAML");
    }

    private static String where(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? mapping.getPath().get(mapping.getPath().size() - 1).getFieldName() + ": "
                : "";
    }
}
