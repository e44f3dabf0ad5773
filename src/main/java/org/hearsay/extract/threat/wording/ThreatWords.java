package org.hearsay.extract.threat.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.clause.Grammar;
import org.jspecify.annotations.Nullable;

/** The words of {@code threat-words.tsv}, whose head comment tells its form. Immutable. */
public final class ThreatWords {
    /** A verb, with the class that its object must be of; null for any or none. */
    private record Act(Measure measure, @Nullable String objects) {}

    private static final class Standard {
        static final ThreatWords WORDS = new ThreatWords(lines("threat-words.tsv"));
    }

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, List<Act>> acts = new HashMap<>();
    private final Map<String, List<Act>> defiances = new HashMap<>();
    private final Map<String, Map<String, Measure>> nouns = new HashMap<>();

    /** @throws IllegalArgumentException if a line is not of the form */
    ThreatWords(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    }

    /** The words that Hearsay ships. */
    public static ThreatWords standard() {
        return Standard.WORDS;
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("threat words: not three cells: " + line);
        }
        String[] words = cells[2].split(", *");
        switch (cells[0]) {
            case "class" ->
                classes.computeIfAbsent(cells[1], name -> new HashSet<>()).addAll(List.of(words));
            case "act" -> readActs(acts, Measure.valueOf(cells[1]), words);
            case "defy" -> readActs(defiances, Measure.valueOf(cells[1]), words);
            default -> {
                Map<String, Measure> list = nouns.computeIfAbsent(cells[0], name -> new HashMap<>());
                for (String word : words) {
                    list.putIfAbsent(word, Measure.valueOf(cells[1]));
                }
            }
        }
    }

    private static void readActs(Map<String, List<Act>> into, Measure measure, String[] words) {
        for (String word : words) {
            String[] parts = word.split(" :");
            into.computeIfAbsent(parts[0], verb -> new ArrayList<>())
                    .add(new Act(measure, parts.length > 1 ? parts[1] : null));
        }
    }

    /** What is done to others by a verb with the objects that it has, where that is unwelcome. */
    Optional<Measure> act(Grammar grammar, int verb) {
        return find(acts, grammar, verb);
    }

    /** The same for verbs that are a threat when merely announced. */
    Optional<Measure> defiance(Grammar grammar, int verb) {
        return find(defiances, grammar, verb);
    }

    /** The measure of a noun in one of the lists: blow, outcome, ruin, bond, actor. */
    public Optional<Measure> noun(String list, String lemma) {
        return Optional.ofNullable(nouns.getOrDefault(list, Map.of()).get(lemma));
    }

    private Optional<Measure> find(Map<String, List<Act>> lists, Grammar grammar, int verb) {
        return lists.getOrDefault(grammar.lemma(verb), List.of()).stream()
                .filter(act -> act.objects() == null || hasObject(grammar, verb, act.objects()))
                .map(Act::measure)
                .findFirst();
    }

    private boolean hasObject(Grammar grammar, int verb, String name) {
        Set<String> wanted = classes.getOrDefault(name, Set.of());
        List<Integer> heads = new ArrayList<>(grammar.objects(verb));
        heads.addAll(grammar.obliques(verb, "off", "in", "into", "on", "from", "to", "with", "for"));
        return heads.stream()
                .flatMap(head -> grammar.withConjuncts(head).stream())
                .anyMatch(head -> wanted.contains(grammar.lemma(head))
                        || grammar.obliques(head, "of").stream()
                                .anyMatch(inner -> wanted.contains(grammar.lemma(inner))));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(ThreatWords.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("threat words " + resource, e);
        }
    }
}
