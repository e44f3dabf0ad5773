package org.hearsay.care;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.load.Store;

/**
 * A whole store as one file of gzipped N-Quads, of one state, whatever is written meanwhile. The file appears under its name when it
 * is whole and on disk.
 */
public final class Backup {
    private Backup() {}

    /**
     * Saves.
     *
     * @return how many quads
     * @throws UncheckedIOException if the file cannot be written, or does not read back
     */
    public static long save(Store store, Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                store.export(out);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            long quads = count(draft); // and that it reads back
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return quads;
        } catch (IOException e) {
            throw new UncheckedIOException("the backup " + file + " cannot be written: " + e, e);
        }
    }

    /**
     * Puts what was saved in place of all that the store has.
     *
     * @throws UncheckedIOException if the file cannot be read to its end; then nothing has changed
     */
    public static long restore(Path file, Store store) {
        try {
            long quads = count(file); // a file that was cut off is found before anything is touched
            try (InputStream in = open(file)) {
                store.restore(in);
            }
            return quads;
        } catch (IOException e) {
            throw new UncheckedIOException("the backup " + file + " cannot be read: " + e, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
    }

    private static long count(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
