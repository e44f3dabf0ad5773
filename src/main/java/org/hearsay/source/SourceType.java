package org.hearsay.source;

import java.nio.file.Path;
import java.util.Map;
import org.hearsay.article.Metadata;

/** A kind of source that a configuration file can name: how extensions bring sources of their own. Needs a constructor without parameters. */
public interface SourceType {
    /** What the {@code kind} of a source in a configuration file is to be. */
    String name();

    /**
     * Makes a source, which reads nothing yet.
     *
     * @throws IllegalArgumentException for settings that it cannot follow; the message is for people
     */
    Source source(Settings settings);

    /**
     * What a configuration file says of a source.
     *
     * @param values its {@code settings}, as text
     * @param folder that of the configuration file, from which paths count
     * @param fallback what holds for articles that do not tell it themselves
     */
    record Settings(Map<String, String> values, Path folder, Metadata fallback) {
        public Settings {
            values = Map.copyOf(values);
        }

        /** A setting that has to be there. @throws IllegalArgumentException if it is not */
        public String need(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException("settings lack " + key);
            }
            return value;
        }
    }
}
