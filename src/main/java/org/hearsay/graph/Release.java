package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Hearsay this is, as the build wrote it down. */
public final class Release {
    /** The version that stands in {@code pom.xml}. */
    public static final String VERSION = read();

    private Release() {}

    /** The version, a plus sign, and a hash of all that decides what is found in an article. Worked out at the first call. */
    public static String extractor() {
        return Extractor.VERSION;
    }

    /** A hash of all that decides what follows across articles. Worked out at the first call. */
    public static String derivation() {
        return Derivation.VERSION;
    }

    private static final class Derivation {
        static final String VERSION = Fingerprint.ofDerivation();
    }

    private static final class Extractor {
        static final String VERSION = Release.VERSION + "+" + Fingerprint.ofExtraction();
    }

    private static String read() {
        try (InputStream in = Release.class.getResourceAsStream("release.properties")) {
            if (in == null) {
                throw new IllegalStateException("release.properties is not on the class path: the build is broken");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
