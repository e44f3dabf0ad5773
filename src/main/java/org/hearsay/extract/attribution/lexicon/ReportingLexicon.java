package org.hearsay.extract.attribution.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Statement.Act;

/** English words of reporting with their frames, from a resource of this package. Immutable. */
public final class ReportingLexicon {
    private final Map<String, ReportingWord> words;

    private ReportingLexicon(Map<String, ReportingWord> words) {
        this.words = Map.copyOf(words);
    }

    /** The verbs. */
    public static ReportingLexicon verbs() {
        return read("reporting-verbs.tsv");
    }

    /** The nouns. */
    public static ReportingLexicon nouns() {
        return read("reporting-nouns.tsv");
    }

    public Optional<ReportingWord> word(String lemma) {
        return Optional.ofNullable(words.get(lemma));
    }

    public int size() {
        return words.size();
    }

    private static ReportingLexicon read(String resource) {
        Map<String, ReportingWord> words = new HashMap<>();
        try (InputStream in = ReportingLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    ReportingWord word = parse(line, resource);
                    words.put(word.lemma(), word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return new ReportingLexicon(words);
    }

    private static ReportingWord parse(String line, String resource) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalStateException(resource + " has a line without lemma, act and frames: " + line);
        }
        return new ReportingWord(columns[0], Act.valueOf(columns[1]), Set.of(columns[2].split(" ")));
    }
}
