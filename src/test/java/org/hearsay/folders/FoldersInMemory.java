package org.hearsay.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the temporary folders of tests in memory where the system has room there, and on the disk elsewhere: a store that is made and
 * written once waits for the disk some hundred and fifty times, and what most tests ask of a store is not whether it outlives a power
 * cut. Tests that are of the disk name {@link TempDirFactory.Standard}. {@code junit-platform.properties} puts this class in place.
 */
public final class FoldersInMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** In bytes; several times what all tests together have in their folders at once. */
    private static final long ROOM = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return make("junit-");
    }

    /** For what several classes share; who asks removes it. */
    public static Path make(String prefix) throws IOException {
        boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
        return room ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
    }
}
