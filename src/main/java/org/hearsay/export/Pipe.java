package org.hearsay.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One that writes and one that reads at the same time, so that neither needs the whole. */
final class Pipe {
    private static final int SIZE = 1 << 16;

    /** Reads bytes. */
    @FunctionalInterface
    interface Reading {
        void read(InputStream in) throws IOException;
    }

    private Pipe() {}

    /** Runs the writer in a thread of its own and the reader in this one; where either fails, so does this. */
    static void through(Consumer<OutputStream> writer, Reading reader) {
        try (PipedInputStream in = new PipedInputStream(SIZE)) {
            OutputStream pipe = new PipedOutputStream(in);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try (OutputStream out = new BufferedOutputStream(pipe)) {
                    writer.accept(out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            reader.read(in);
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
