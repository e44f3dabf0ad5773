package org.hearsay.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets processes that train replicas of one network tell each other their weights, through files in a directory. They are processes because
 * PyTorch 2.7.1's bfloat16 products corrupt the heap when several threads of one process run them (seen on a processor with AMX).
 */
final class Exchange {

    private static final long PATIENCE_MILLIS = 300_000;

    private final @Nullable Path directory;
    private final int me;
    private final int replicas;
    private int round;

    Exchange(@Nullable Path directory, int me, int replicas) {
        this.directory = directory;
        this.me = me;
        this.replicas = replicas;
    }

    /** Gives away this replica's weights and waits for those of all others; returns all, in the replicas' order. */
    List<List<float[]>> swap(List<float[]> mine) throws IOException, InterruptedException {
        if (directory == null) {
            return List.of(mine);
        }
        round++;
        Files.deleteIfExists(file(directory, round - 2, me));
        Path draft = directory.resolve("draft-" + me);
        try (OutputStream out = Files.newOutputStream(draft)) {
            write(mine, new BufferedOutputStream(out, 1 << 20));
        }
        Files.move(draft, file(directory, round, me), StandardCopyOption.ATOMIC_MOVE);
        List<List<float[]>> all = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            all.add(replica == me ? mine : read(await(file(directory, round, replica)), mine));
        }
        return all;
    }

    private static Path file(Path directory, int round, int replica) {
        return directory.resolve("round-" + round + "-" + replica);
    }

    private static Path await(Path file) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!Files.exists(file)) {
            if (System.currentTimeMillis() > end) {
                throw new IOException("the other replica never wrote " + file);
            }
            Thread.sleep(20);
        }
        return file;
    }

    private static void write(List<float[]> arrays, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        for (float[] array : arrays) {
            ByteBuffer bytes = ByteBuffer.allocate(array.length * Float.BYTES);
            bytes.asFloatBuffer().put(array);
            out.write(bytes.array());
        }
        out.flush();
    }

    private static List<float[]> read(Path file, List<float[]> like) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            for (float[] one : like) {
                float[] array = new float[one.length];
                ByteBuffer.wrap(in.readNBytes(array.length * Float.BYTES)).asFloatBuffer().get(array);
                arrays.add(array);
            }
        }
        return arrays;
    }
}
