package org.hearsay.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files under the paths of a command line, in an order that does not depend on the file system: paths as given, a folder's
 * entries by name. Hidden entries and sidecar files are passed over; a folder that contains itself through a link is entered
 * once. A path that is missing, unreadable or an empty folder comes out as itself, for {@link ArticleReader} to say so.
 */
public final class ArticleFiles {
    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private final Path root;

    private ArticleFiles(Path root) {
        this.root = root;
    }

    public static List<SourceFile> under(List<Path> paths) {
        List<SourceFile> all = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                all.addAll(inFolder(path));
            } else {
                all.add(new SourceFile(path, nameOf(path), true));
            }
        }
        return List.copyOf(all);
    }

    private static List<SourceFile> inFolder(Path folder) {
        ArticleFiles files = new ArticleFiles(folder);
        files.enter(folder);
        return files.found.isEmpty() ? List.of(new SourceFile(folder, nameOf(folder), true)) : files.found;
    }

    /** A file's own name; what was typed where a path such as {@code ..} has none. */
    private static String nameOf(Path path) {
        Path name = path.normalize().getFileName();
        return name == null || name.toString().isEmpty() ? path.toString() : name.toString();
    }

    private void enter(Path folder) {
        Path real;
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            real = folder.toRealPath();
            entries = listed.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            found.add(new SourceFile(folder, idOf(folder), false));
            return;
        }
        if (entered.add(real)) {
            entries.forEach(this::visit);
            entered.remove(real);
        }
    }

    private void visit(Path entry) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.endsWith(Sidecar.ENDING)) {
            return;
        }
        if (Files.isDirectory(entry)) {
            enter(entry);
        } else {
            found.add(new SourceFile(entry, idOf(entry), false));
        }
    }

    private String idOf(Path entry) {
        String relative = root.relativize(entry).toString().replace('\\', '/');
        return relative.isEmpty() ? nameOf(entry) : relative;
    }
}
