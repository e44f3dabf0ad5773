package org.hearsay.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The saved queries of some folders. A file that is none is told of in {@link #problems()} and does not hinder the others; a file
 * of a later folder takes the place of one with the same name. Immutable.
 */
public final class SavedQueries {
    private static final String ENDING = ".rq";

    private final TreeMap<String, SavedQuery> queries = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private SavedQueries() {}

    /** Reads all {@code *.rq} files of the folders; a folder that is not there is passed over. */
    public static SavedQueries load(Path... folders) {
        return load(file -> true, folders);
    }

    /** Reads those of one name, which takes a thirtieth of the time. */
    public static SavedQueries named(String name, Path... folders) {
        return load(file -> nameOf(file).equals(name), folders);
    }

    private static SavedQueries load(Predicate<Path> wanted, Path... folders) {
        SavedQueries found = new SavedQueries();
        for (Path folder : folders) {
            files(folder).stream().filter(wanted).forEach(found::add);
        }
        return found;
    }

    /** The queries that Hearsay brings along: those in the folder {@code queries} of its home. */
    public static SavedQueries shipped() {
        return load(shippedFolder());
    }

    /** Where they are; the launcher says where Hearsay stands. */
    public static Path shippedFolder() {
        return Path.of(System.getProperty("hearsay.home", "."), "queries");
    }

    /**
     * A query that stands beside a class as {@code NAME.rq}, in the same form as those that people save.
     *
     * @throws IllegalStateException where there is none or it is no saved query, which is a fault of the build
     */
    public static SavedQuery beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ENDING)) {
            if (in == null) {
                throw new IllegalStateException("no query " + name + " stands beside " + owner);
            }
            return QueryFile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (QueryFile.Fault e) {
            throw new IllegalStateException(name + ENDING + ":" + e.line + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AskException("the folder of queries " + folder + " cannot be read: " + e, e);
        }
    }

    private void add(Path file) {
        String name = nameOf(file);
        try {
            queries.put(name, QueryFile.read(name, Files.readString(file)));
        } catch (QueryFile.Fault e) {
            problems.add(file + ":" + e.line + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e);
        }
    }

    private static String nameOf(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - ENDING.length());
    }

    /** All of them, by name. */
    public Collection<SavedQuery> all() {
        return List.copyOf(queries.values());
    }

    public Optional<SavedQuery> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }

    /**
     * The query of this name.
     *
     * @throws AskException where there is none, with the names that there are
     */
    public SavedQuery get(String name) {
        return find(name)
                .orElseThrow(() -> new AskException("there is no saved query called " + name + "; there are: "
                        + String.join(", ", queries.keySet())));
    }

    /** What is wrong with which file at which line: {@code queries/mine.rq:7: ...}. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
