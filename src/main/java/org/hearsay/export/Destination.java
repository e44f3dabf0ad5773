package org.hearsay.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.ask.AskException;

/**
 * A file or folder that appears when all of it is written, and not before: it is written beside its place and then moved there, so
 * that nobody reads half of it. What was written of an export that failed is removed.
 */
public final class Destination {
    private Destination() {}

    /** Writes into a stream. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** Fills a folder that is there and empty. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * Writes a file in place of an earlier one; compressed where its name ends with {@code .gz}.
     *
     * @throws AskException where it cannot be written
     */
    public static void file(Path file, Writing writing) {
        Path draft = draft(file);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                if (file.toString().endsWith(".gz")) {
                    GZIPOutputStream compressed = new GZIPOutputStream(out);
                    writing.write(compressed);
                    compressed.finish();
                } else {
                    writing.write(out);
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AskException(file + " cannot be written: " + e, e);
        } finally {
            remove(draft);
        }
    }

    /**
     * Makes a folder.
     *
     * @throws AskException where there is something of this name already, or it cannot be made
     */
    public static void folder(Path folder, Filling filling) {
        Path draft = draft(folder);
        if (Files.exists(folder)) {
            throw new AskException(folder + " is there already: name another folder, or remove it");
        }
        try {
            filling.fill(Files.createDirectory(draft));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new AskException(folder + " cannot be written: " + e, e);
        } finally {
            remove(draft);
        }
    }

    /** In the same folder, since a move to another disk is none. */
    private static Path draft(Path target) {
        Path absolute = target.toAbsolutePath();
        String name =
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        return absolute.resolveSibling(name);
    }

    private static void remove(Path draft) {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> parts = Files.walk(draft)) {
            for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
