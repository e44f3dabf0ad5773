package org.hearsay.load.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.load.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A store's folder, held by this object until it is closed. In it stand {@code tdb2/} (the triples), {@code text/} (their Lucene
 * index), {@code lock} and {@code holder.properties} (who holds it), {@code password} (made by the server) and, while the text
 * index may lag behind the triples, {@code text.unsure}.
 *
 * <p>The text index is committed just after the triples, so a process that dies between the two leaves it behind. Who may write
 * puts the mark {@code text.unsure} down first and takes it away after an orderly end; who finds the mark builds the index anew.
 *
 * <p>Thread-safe.
 */
public final class StoreFolder implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private Holder holder;

    private StoreFolder(Path path, FileChannel channel, FileLock lock, Holder holder) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
    }

    /**
     * Takes the folder, which is made where it is absent.
     *
     * @param patience how long to wait for another holder to let go
     * @throws StoreLockedException where it does not
     */
    public static StoreFolder hold(Path path, String purpose, Duration patience) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel, patience);
            if (lock == null) {
                channel.close();
                throw new StoreLockedException(path, holderOf(path).orElse(null));
            }
            Holder holder = Holder.ofThisProcess(purpose, null);
            holder.write(holderFile(path));
            return new StoreFolder(path, channel, lock, holder);
        } catch (IOException e) {
            throw new StoreException("the store's folder " + path + " cannot be used: " + e, e);
        }
    }

    /** Who said last that they hold the folder; a process that died may still be named. */
    public static Optional<Holder> holderOf(Path path) {
        return Holder.read(holderFile(path));
    }

    private static @Nullable FileLock lock(FileChannel channel, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        FileLock lock = tryLock(channel);
        while (lock == null && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            lock = tryLock(channel);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another part of this process has it
        }
    }

    private static Path holderFile(Path folder) {
        return folder.resolve("holder.properties");
    }

    public Path path() {
        return path;
    }

    public Path triples() {
        return path.resolve("tdb2");
    }

    public Path textIndex() {
        return path.resolve("text");
    }

    /** Tells others where this process serves the dataset, so that they can ask there. */
    public synchronized void announce(URI dataset) {
        holder = holder.serving(dataset);
        try {
            holder.write(holderFile(path));
        } catch (IOException e) {
            throw new StoreException("cannot write in the store's folder " + path + ": " + e, e);
        }
    }

    /** Whether a writer has ended without having brought the text index level with the triples. */
    boolean textIndexUnsure() {
        return Files.exists(mark());
    }

    /** To be called before writing; on disk when this returns. */
    public void markTextIndexUnsure() {
        if (textIndexUnsure()) {
            return;
        }
        try (FileChannel mark = FileChannel.open(mark(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            mark.force(true);
        } catch (IOException e) {
            throw new StoreException("cannot write in the store's folder " + path + ": " + e, e);
        }
    }

    /** To be called when index and triples have both been closed in order. */
    public void markTextIndexSure() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new StoreException("cannot write in the store's folder " + path + ": " + e, e);
        }
    }

    private Path mark() {
        return path.resolve("text.unsure");
    }

    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(holderFile(path));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot let go of the store's folder " + path + ": " + e, e);
        }
    }
}
