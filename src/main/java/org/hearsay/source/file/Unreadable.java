package org.hearsay.source.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Readings;
import org.hearsay.source.UnfitException;

/** Files that cannot even be opened, whatever their format. */
public final class Unreadable {
    private Unreadable() {}

    /** Reads a file that holds many articles. */
    @FunctionalInterface
    public interface Opening {
        Readings of(Path path) throws IOException;
    }

    /** What opening the file gives; the file set aside as one where it cannot be opened. */
    public static Readings orOpened(SourceFile file, Opening opening) {
        try {
            refuseWhatIsNoFile(file.path());
            return opening.of(file.path());
        } catch (UnfitException e) {
            return Readings.of(List.of(e.setAside(file.id())));
        } catch (IOException e) {
            return Readings.of(List.of(because(e, file.path()).setAside(file.id())));
        }
    }

    /** What a failure to read a file comes to. */
    public static UnfitException because(IOException e, Path path) {
        return new UnfitException(
                ProblemCode.UNREADABLE, "cannot be read (" + reason(e) + ")", "Check the permissions of " + path + ".");
    }

    /**
     * Passes regular files only: a pipe or a device might never end.
     *
     * @throws UnfitException if nothing or a folder stands there
     * @throws IOException if something else does
     */
    public static void refuseWhatIsNoFile(Path path) throws UnfitException, IOException {
        if (Files.notExists(path)) {
            throw new UnfitException(
                    ProblemCode.MISSING, "there is no such file or folder", "Check the path " + path + ".");
        }
        if (Files.isDirectory(path) && Files.isReadable(path)) {
            throw new UnfitException(
                    ProblemCode.EMPTY, "the folder holds no files to read", "Put articles (.txt, .html) in it.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new IOException("no regular file");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e instanceof NoSuchFileException ? "it is gone" : String.valueOf(e.getMessage());
    }
}
