package org.hearsay.source.file;

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
 * The files under the paths and patterns of a command line, in an order that does not depend on the file system: paths as given, a
 * folder's entries by name. Hidden entries and sidecar files are passed over; a folder that contains itself through a link is
 * entered once, and one that a link puts outside of the folder given is not entered. A path that is missing, unreadable or an empty
 * folder, and a pattern that nothing matches, comes out as itself, for {@link ArticleReader} to say so.
 */
public final class ArticleFiles {
    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> entered = new HashSet<>();
    private final Path root;

    private ArticleFiles(Path root) {
        this.root = root;
    }

    public static List<SourceFile> under(List<Path> paths) {
        return paths.stream().flatMap(path -> under(path).stream()).toList();
    }

    /** The files that a path or a pattern such as {@code news/**}{@code /*.txt} names; what exists under the very name is no pattern. */
    public static List<SourceFile> named(String pathOrPattern) {
        Path path = Path.of(pathOrPattern);
        return PathPattern.of(pathOrPattern)
                .filter(pattern -> !Files.exists(path))
                .map(ArticleFiles::matching)
                .orElseGet(() -> under(path));
    }

    private static List<SourceFile> under(Path path) {
        return Files.isDirectory(path) ? inFolder(path) : List.of(SourceFile.given(path, nameOf(path)));
    }

    private static List<SourceFile> inFolder(Path folder) {
        ArticleFiles files = new ArticleFiles(folder);
        files.enter(folder);
        return files.found.isEmpty() ? List.of(SourceFile.given(folder, nameOf(folder))) : files.found;
    }

    private static List<SourceFile> matching(PathPattern pattern) {
        ArticleFiles files = new ArticleFiles(pattern.folder());
        files.enter(pattern.folder());
        List<SourceFile> matching = files.found.stream()
                .filter(file -> pattern.matches(file.id()))
                .map(file -> new SourceFile(file.path(), file.id(), true, file.folder()))
                .toList();
        return matching.isEmpty() ? List.of(SourceFile.given(Path.of(pattern.text()), pattern.text())) : matching;
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
            found.add(file(folder));
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
        SourceFile file = file(entry);
        if (Files.isDirectory(entry) && !file.leadsOut()) {
            enter(entry);
        } else {
            found.add(file);
        }
    }

    private SourceFile file(Path entry) {
        String relative = root.relativize(entry).toString().replace('\\', '/');
        return new SourceFile(entry, relative.isEmpty() ? nameOf(entry) : relative, false, root);
    }
}
