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
import org.hearsay.extract.Extractor;

/**
 * Extractors of users' own, from jars that they name. A jar lists its extractors in {@code META-INF/services/} under the name of
 * {@link Extractor}, as {@link ServiceLoader} has it; each needs a constructor without parameters. Code in a jar has all rights of
 * Hearsay, so nothing is loaded that is not named, and of a named jar nothing but its own extractors.
 */
public final class Extensions {
    private Extensions() {}

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
     * The extractors of these jars, in their order; of one jar in the order of its list. The jars stay open as long as Hearsay runs.
     *
     * @throws ExtensionException for a jar that is not there, has no extractor, or one that cannot be made
     */
    public static List<Extractor> extractors(List<Path> jars) {
        List<Extractor> found = new ArrayList<>();
        jars.forEach(jar -> found.addAll(extractors(jar)));
        return found;
    }

    private static List<Extractor> extractors(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new ExtensionException("there is no extension " + jar);
        }
        ClassLoader loader = new URLClassLoader(new URL[] {address(jar)}, Extensions.class.getClassLoader());
        List<Extractor> found = new ArrayList<>();
        try {
            for (Extractor extractor : ServiceLoader.load(Extractor.class, loader)) {
                if (extractor.getClass().getClassLoader() == loader) {
                    found.add(extractor);
                }
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new ExtensionException(
                    "the extension " + jar + " cannot be loaded: " + e.getMessage()
                            + "; was it built for this version of Hearsay?",
                    e);
        }
        if (found.isEmpty()) {
            throw new ExtensionException(
                    "the extension " + jar + " names no extractor in META-INF/services/" + Extractor.class.getName());
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
