package org.hearsay.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The output's folder: {@code graphs/part-00000.nq.gz} and on, {@code problems/part-00000.txt} beside them, and {@code job.txt}, which tells
 * what the parts were made of. A part appears by a renaming once it is whole, so that a job that was broken off goes on with those that lack.
 *
 * @param folder on any Hadoop file system
 * @param settings of Hadoop, as pairs of name and value
 */
public record Parts(String folder, List<String[]> settings) implements Serializable {
    public static Parts in(String folder, Configuration configuration) {
        List<String[]> settings = new ArrayList<>();
        configuration.forEach(entry -> settings.add(new String[] {entry.getKey(), entry.getValue()}));
        return new Parts(folder, settings);
    }

    /**
     * Sets down what the job is, or holds it against what was set down.
     *
     * @throws IllegalArgumentException if the folder holds another job's parts
     */
    public void begin(String job) throws IOException {
        Path note = new Path(folder, "job.txt");
        if (!files().exists(note)) {
            write(note, job.getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (FSDataInputStream in = files().open(note)) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!before.equals(job)) {
                throw new IllegalArgumentException(folder + " holds the parts of another job (" + before.strip()
                        + "), and this one is " + job.strip() + ". Give another --output, or remove that one.");
            }
        }
    }

    /** The parts that are there. */
    public Set<Integer> done() throws IOException {
        Path graphs = new Path(folder, "graphs");
        Set<Integer> done = new TreeSet<>();
        if (files().exists(graphs)) {
            for (FileStatus file : files().listStatus(graphs)) {
                String name = file.getPath().getName();
                if (name.matches("part-\\d+\\.nq\\.gz")) {
                    done.add(Integer.parseInt(name.substring(5, name.indexOf('.'))));
                }
            }
        }
        return done;
    }

    /** Where a part is written before it is whole; several attempts at it do not meet. */
    public Path draft(int part, long attempt) {
        return new Path(folder, "_drafts/part-%05d-%d.nq.gz".formatted(part, attempt));
    }

    /** True if a task for this part ended without a word: one that ended in order left no draft, or its part. */
    boolean hasDraft(int part) throws IOException {
        return files().globStatus(new Path(folder, "_drafts/part-%05d-*".formatted(part))).length > 0;
    }

    /** Names that were marked for a part and are so still. */
    Set<String> marks(int part) throws IOException {
        Set<String> marks = new TreeSet<>();
        for (FileStatus file : files().globStatus(sign(part, "*"))) {
            String name = file.getPath().getName();
            marks.add(name.substring(name.lastIndexOf('-') + 1));
        }
        return marks;
    }

    void mark(int part, String name) throws IOException {
        create(sign(part, name)).close();
    }

    void unmark(int part, String name) throws IOException {
        files().delete(sign(part, name), false);
    }

    public OutputStream create(Path path) throws IOException {
        return files().create(path, true);
    }

    /** Puts a whole part in place; where another attempt was faster, its equal stays. */
    public void finish(int part, Path draft, List<String> problems) throws IOException {
        if (!problems.isEmpty()) {
            write(
                    new Path(folder, "problems/part-%05d.txt".formatted(part)),
                    String.join("\n", problems).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
        Path target = new Path(folder, "graphs/part-%05d.nq.gz".formatted(part));
        files().mkdirs(target.getParent());
        if (!files().rename(draft, target) && !files().exists(target)) {
            throw new IOException(draft + " cannot be renamed to " + target);
        }
    }

    /** Removes what broken attempts left. */
    public void end() throws IOException {
        files().delete(new Path(folder, "_drafts"), true);
    }

    private Path sign(int part, String name) {
        return new Path(folder, "_drafts/at-%05d-%s".formatted(part, name));
    }

    private void write(Path path, byte[] content) throws IOException {
        try (OutputStream out = files().create(path, true)) {
            out.write(content);
        }
    }

    private FileSystem files() throws IOException {
        Configuration configuration = new Configuration();
        settings.forEach(pair -> configuration.set(pair[0], pair[1]));
        return new Path(folder).getFileSystem(configuration);
    }
}
