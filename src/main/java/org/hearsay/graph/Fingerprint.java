package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hashes of the program's own parts, so that what they have made in a store is known for another edition's work without anyone raising a
 * version.
 */
final class Fingerprint {
    private static final Pattern EXTRACTING =
            Pattern.compile("org/hearsay/(?:article/|annotate/|extract/|source/(?:html|content)/"
                    + "|resolve/Identities|resolve/copy/TextSketch|resolve/said/MeaningVector|graph/[^/]+$).*");

    private static final Pattern DERIVING =
            Pattern.compile("org/hearsay/(?:article/|resolve/|graph/derived/|graph/Report).*");

    private static final Pattern LIBRARIES =
            Pattern.compile("(?:stanford-corenlp|onnxruntime|langchain4j-embeddings|jsoup|readability4j).*\\.jar");

    private Fingerprint() {}

    /**
     * Of all that decides what is found in an article: the classes and resources of reading, annotation, extraction, identity and the
     * mapping to RDF, and the names of the libraries that they use. What works across articles, runs or stores is not in it.
     *
     * @return twelve hexadecimal digits; reads some 15 MB
     */
    static String ofExtraction() {
        return compute(EXTRACTING, libraries());
    }

    /**
     * Of all that decides what follows across articles: the classes and resources of identity and resolution, and how article graphs are
     * read back and derived ones written.
     *
     * @return twelve hexadecimal digits
     */
    static String ofDerivation() {
        return compute(DERIVING, List.of());
    }

    private static String compute(Pattern decisive, List<String> libraries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            libraries.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
            URI home = Fingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                add(place, decisive, digest);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    add(jar.getPath("/"), decisive, digest);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> libraries() {
        return Stream.of(System.getProperty("java.class.path", "").split(System.getProperty("path.separator", ":")))
                .map(entry -> entry.substring(entry.replace('\\', '/').lastIndexOf('/') + 1))
                .filter(name -> LIBRARIES.matcher(name).matches())
                .distinct()
                .sorted()
                .toList();
    }

    private static void add(Path root, Pattern decisive, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/hearsay"))) {
            List<Path> hashed = files.filter(Files::isRegularFile)
                    .filter(file -> decisive.matcher(name(root, file)).matches())
                    .sorted((a, b) -> name(root, a).compareTo(name(root, b)))
                    .toList();
            for (Path file : hashed) {
                digest.update(name(root, file).getBytes(StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
