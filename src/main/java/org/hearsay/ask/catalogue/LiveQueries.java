package org.hearsay.ask.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.ask.SavedQueries;
import org.jspecify.annotations.Nullable;

/**
 * The saved queries of some folders as they are now: a file that comes, changes or goes is noticed at the next look. Thread-safe.
 */
public final class LiveQueries {
    private final List<Path> folders;
    private Map<Path, String> seen = Map.of();
    private @Nullable SavedQueries queries;

    /** @param folders later ones take precedence; one that is not there yet may come */
    public LiveQueries(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The same object as before where no file has changed. */
    public synchronized SavedQueries now() {
        Map<Path, String> present = files();
        SavedQueries known = queries;
        if (known == null || !present.equals(seen)) {
            known = SavedQueries.load(folders.toArray(new Path[0]));
            queries = known;
            seen = present;
        }
        return known;
    }

    private Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : inside.toList()) {
                    files.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (IOException e) {
                files.put(folder, "in motion"); // a file that went between the list and the look: the next look tells
            }
        }
        return files;
    }
}
