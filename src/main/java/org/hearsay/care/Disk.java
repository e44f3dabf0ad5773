package org.hearsay.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a store takes of its disk.
 *
 * @param used by the folder, in bytes, as far as files tell their sizes; TDB2 makes files larger than what is in them
 * @param free for this user, in bytes
 */
public record Disk(long used, long free) {
    /** What a triple takes in a compacted store with its text index, by the command in docs/OPERATIONS.md; twice that is much. */
    private static final long BYTES_A_TRIPLE = 600;
    /** TDB2's files of an empty store, which hold nothing. */
    private static final long EMPTY = 256L << 20;

    public static Disk of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long used = files.filter(Files::isRegularFile).mapToLong(Disk::size).sum();
            return new Disk(used, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("the store's folder " + folder + " cannot be looked at", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // it went while we looked
        }
    }

    /** Whether compaction would give back at least half. */
    public boolean compactionPays(long triples) {
        return used > EMPTY + 2 * BYTES_A_TRIPLE * triples;
    }

    List<Complaint> complaints(long triples) {
        List<Complaint> found = new ArrayList<>();
        if (free < used) {
            found.add(new Complaint(
                    Complaint.Kind.LITTLE_DISK,
                    "%,d MB are free, and the store has %,d MB".formatted(free >> 20, used >> 20),
                    "Make room: compaction needs as much again as the store for a while."));
        }
        if (compactionPays(triples)) {
            found.add(new Complaint(
                    Complaint.Kind.COMPACTION_PAYS,
                    "%,d MB for %,d triples".formatted(used >> 20, triples),
                    "hearsay compact gives back what replaced articles took."));
        }
        return found;
    }
}
