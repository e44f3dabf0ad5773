package org.hearsay.pipeline;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hearsay.extract.Extractor;
import org.hearsay.source.SourceType;

/**
 * Extractors and kinds of sources of users' own, from jars that they name. A jar lists them in {@code META-INF/services/} under the
 * names of {@link Extractor} and {@link SourceType}, as {@link ServiceLoader} has it; each needs a constructor without parameters.
 * Code in a jar has all rights of Hearsay, so nothing is loaded that is not named, and of a named jar nothing but its own classes.
 *
 * @param extractors in the order of the jars; of one jar in the order of its list
 * @param sourceTypes likewise
 */
public record Extensions(List<Extractor> extractors, List<SourceType> sourceTypes) {
    public static final Extensions NONE = new Extensions(List.of(), List.of());

    public Extensions {
        extractors = List.copyOf(extractors);
        sourceTypes = List.copyOf(sourceTypes);
    }

    /** A jar that cannot be used; the message is for people. */
    public static final class ExtensionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExtensionException(String message) {
            super(message);
        }

        ExtensionException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * What these jars bring. They stay open as long as Hearsay runs.
     *
     * @throws ExtensionException for a jar that is not there, brings nothing, or something that cannot be made
     */
    public static Extensions load(List<Path> jars) {
        return jars.stream().map(Extensions::load).reduce(NONE, Extensions::and);
    }

    private Extensions and(Extensions more) {
        return new Extensions(both(extractors, more.extractors), both(sourceTypes, more.sourceTypes));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Extensions load(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new ExtensionException("there is no extension " + jar);
        }
        ClassLoader loader = new URLClassLoader(new URL[] {address(jar)}, Extensions.class.getClassLoader());
        try {
            Extensions found = new Extensions(own(Extractor.class, loader), own(SourceType.class, loader));
            if (found.equals(NONE)) {
                throw new ExtensionException("the extension " + jar + " names no extractor in META-INF/services/"
                        + Extractor.class.getName() + " and no source in META-INF/services/"
                        + SourceType.class.getName());
            }
            return found;
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new ExtensionException(
                    "the extension " + jar + " cannot be loaded: " + e.getMessage()
                            + "; was it built for this version of Hearsay?",
                    e);
        }
    }

    private static <T> List<T> own(Class<T> service, ClassLoader loader) {
        List<T> found = new ArrayList<>();
        for (T one : ServiceLoader.load(service, loader)) {
            if (one.getClass().getClassLoader() == loader) {
                found.add(one);
            }
        }
        return found;
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ExtensionException("the extension " + jar + " has no address", e);
        }
    }
}
