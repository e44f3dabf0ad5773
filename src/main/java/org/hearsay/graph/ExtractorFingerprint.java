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
 * A hash of all that decides what is found in an article: the classes and resources of reading, annotation, extraction, identity and
 * the mapping to RDF, and the names of the libraries that they use. So a changed extractor is noticed without anyone raising a
 * version. What works across articles, runs or stores is not in it.
 */
final class ExtractorFingerprint {
    private static final Pattern DECISIVE =
            Pattern.compile("org/hearsay/(?:article/|annotate/|extract/|source/(?:html|content)/"
                    + "|resolve/Identities|resolve/copy/TextSketch|resolve/said/MeaningVector|graph/[^/]+$).*");

    private static final Pattern LIBRARIES =
            Pattern.compile("(?:stanford-corenlp|onnxruntime|langchain4j-embeddings|jsoup|readability4j).*\\.jar");

    private ExtractorFingerprint() {}

    /** Twelve hexadecimal digits. Reads some 15 MB. */
    static String compute() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            libraries().forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
            URI home = ExtractorFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                add(place, digest);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    add(jar.getPath("/"), digest);
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

    private static void add(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/hearsay"))) {
            List<Path> decisive = files.filter(Files::isRegularFile)
                    .filter(file -> DECISIVE.matcher(name(root, file)).matches())
                    .sorted((a, b) -> name(root, a).compareTo(name(root, b)))
                    .toList();
            for (Path file : decisive) {
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
