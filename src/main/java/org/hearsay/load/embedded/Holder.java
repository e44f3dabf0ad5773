package org.hearsay.load.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a store's folder, as the file {@code holder.properties} in it tells. The file only informs; what excludes others is
 * the operating system's lock on another file, which a dead process cannot keep.
 *
 * @param pid the process
 * @param since when it took the folder
 * @param purpose what for, in a word or two: {@code ingest}, {@code serve}
 * @param dataset the address at which it serves the dataset; null while it does not
 */
public record Holder(
        long pid, Instant since, String purpose, @Nullable URI dataset) {

    /** This process, from now. */
    static Holder ofThisProcess(String purpose, @Nullable URI dataset) {
        return new Holder(ProcessHandle.current().pid(), Instant.now(), purpose, dataset);
    }

    Holder serving(URI address) {
        return new Holder(pid, since, purpose, address);
    }

    /** For a message: process, purpose, since when, and where it serves. */
    public String describe() {
        return "process " + pid + " (" + purpose + ") since " + since
                + (dataset == null ? "" : ", which serves it at " + dataset);
    }

    /** The holder that the file names; empty where there is none or it is half written. */
    static Optional<Holder> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            String address = properties.getProperty("dataset");
            return Optional.of(new Holder(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("since", "")),
                    properties.getProperty("purpose", "unknown"),
                    address == null ? null : URI.create(address)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file at once, so that no reader sees half of it. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("since", since.toString());
        properties.setProperty("purpose", purpose);
        if (dataset != null) {
            properties.setProperty("dataset", dataset.toString());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            properties.store(writer, "who holds this store");
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
