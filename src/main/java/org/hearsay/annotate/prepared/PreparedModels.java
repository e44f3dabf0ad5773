package org.hearsay.annotate.prepared;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Models unpacked and rewritten once and kept in the folder that the system property {@value #FOLDER} names, which the launcher sets: to
 * unpack them takes half of a cold start. A file's name holds the check sums of what it was made of, so that it is made anew where those
 * change. Files appear whole, by a renaming; where none can be written, nothing is kept. Whoever may write there may run code, as with
 * the jar files themselves. Safe for several threads and processes.
 */
public final class PreparedModels {
    /** The system property; without it nothing is kept. */
    public static final String FOLDER = "hearsay.models";

    private PreparedModels() {}

    /** Writes a model in the form that is kept. */
    @FunctionalInterface
    public interface Maker {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The model's bytes, kept or made.
     *
     * @param name of the form, another where the code that makes it has changed
     * @param resources on the class path, by absolute names, that it is made of
     * @throws IOException if it can neither be read nor made
     */
    public static byte[] bytes(String name, List<String> resources, Maker maker) throws IOException {
        return bytes(System.getProperty(FOLDER, ""), name, resources, maker);
    }

    static byte[] bytes(String folder, String name, List<String> resources, Maker maker) throws IOException {
        Optional<Path> file = file(folder, name, resources, maker);
        if (file.isPresent()) {
            return Files.readAllBytes(file.get());
        }
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        maker.write(made);
        return made.toByteArray();
    }

    /** The file of a model that is kept, made where it was not there; empty where nothing is kept. */
    private static Optional<Path> file(String folder, String name, List<String> resources, Maker maker) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(folder).resolve(name + "-" + checksum(resources) + ".bin");
            if (!Files.isRegularFile(file)) {
                make(file, maker);
            }
            return Optional.of(file).filter(Files::isReadable);
        } catch (IOException e) {
            return Optional.empty(); // a full disk, or a folder of somebody else's
        }
    }

    /** The path of a resource that is kept as it is, without gzip; its name on the class path where nothing is kept. */
    public static String unpacked(String name, String resource) {
        return file(System.getProperty(FOLDER, ""), name, List.of(resource), out -> unpack(resource, out))
                .map(file -> file.toAbsolutePath().toString())
                .filter(path -> path.indexOf(',') < 0) // CoreNLP takes it for two
                .orElse(resource.substring(1));
    }

    private static void unpack(String resource, OutputStream out) throws IOException {
        try (InputStream in = open(resource);
                InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
            plain.transferTo(out);
        }
    }

    /** A resource on the class path, by its absolute name. @throws IOException if there is none */
    public static InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }

    private static URL url(String resource) throws IOException {
        URL url = PreparedModels.class.getResource(resource);
        if (url == null) {
            throw new IOException("no " + resource + " on the class path: the build is broken");
        }
        return url;
    }

    private static void make(Path file, Maker maker) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                maker.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Of a jar's entry its own sum is taken, of a file its length and time: nothing of the model is read. */
    private static String checksum(List<String> resources) throws IOException {
        CRC32 sum = new CRC32();
        for (String resource : resources) {
            URLConnection connection = url(resource).openConnection();
            String state = connection instanceof JarURLConnection jar
                    ? Long.toHexString(jar.getJarEntry().getCrc())
                    : connection.getContentLengthLong() + "@" + connection.getLastModified();
            sum.update((resource + state).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }
}
