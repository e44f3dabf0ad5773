package org.hearsay.extract.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that tell of events, from {@code event-types.tsv}, whose head comment tells its form. Immutable. */
final class EventLexicon {
    /**
     * A noun that tells of an event.
     *
     * @param lemmas the head last
     * @param weak of many meanings
     */
    record NounPattern(EventType type, List<String> lemmas, boolean weak) {
        String head() {
            return lemmas.get(lemmas.size() - 1);
        }
    }

    /**
     * A verb that tells of an event.
     *
     * @param particle null for none
     * @param prepositions one of which it wants; empty for any
     * @param objects the class that its object, or the object of the preposition, must be of; null for any
     */
    record VerbPattern(
            EventType type,
            String lemma,
            @Nullable String particle,
            Set<String> prepositions,
            @Nullable String objects) {}

    private static final class Standard {
        static final EventLexicon LEXICON = new EventLexicon(lines("event-types.tsv"));
    }

    private final List<EventType> types = new ArrayList<>();
    private final Map<String, List<NounPattern>> nouns = new HashMap<>();
    private final Map<String, List<VerbPattern>> verbs = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();

    /** @throws IllegalArgumentException if a line is not of the form */
    EventLexicon(List<String> lines) {
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
        // the longest first, so that "phone call" is not only a "call"
        nouns.values()
                .forEach(found -> found.sort(
                        (a, b) -> Integer.compare(b.lemmas().size(), a.lemmas().size())));
    }

    /** The lexicon that Hearsay ships. */
    static EventLexicon standard() {
        return Standard.LEXICON;
    }

    List<EventType> types() {
        return List.copyOf(types);
    }

    /** Patterns whose head has this lemma, the longest first. */
    List<NounPattern> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Patterns of a verb, in the order of the lexicon. */
    List<VerbPattern> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** True if a class of nouns holds this lemma. */
    boolean isIn(String name, String lemma) {
        return classes.getOrDefault(name, Set.of()).contains(lemma);
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("@") && cells.length == 2) {
            classes.put(cells[0].substring(1), Set.of(cells[1].split(", *")));
            return;
        }
        if (cells.length != 4) {
            throw new IllegalArgumentException("event lexicon: not four cells: " + line);
        }
        EventType type = new EventType(cells[0], cells[1].equals("-") ? null : cells[1]);
        types.add(type);
        items(cells[2])
                .map(item -> noun(type, item))
                .forEach(noun -> nouns.computeIfAbsent(noun.head(), head -> new ArrayList<>())
                        .add(noun));
        items(cells[3])
                .map(item -> verb(type, item))
                .forEach(verb -> verbs.computeIfAbsent(verb.lemma(), lemma -> new ArrayList<>())
                        .add(verb));
    }

    private static Stream<String> items(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(item -> !item.isEmpty());
    }

    private static NounPattern noun(EventType type, String item) {
        boolean weak = item.endsWith("~");
        String words = weak ? item.substring(0, item.length() - 1) : item;
        return new NounPattern(type, List.of(words.split(" ")), weak);
    }

    private static VerbPattern verb(EventType type, String item) {
        List<String> words = new ArrayList<>();
        Set<String> prepositions = new LinkedHashSet<>();
        String objects = null;
        for (String part : item.split(" ")) {
            if (part.startsWith("+")) {
                prepositions.addAll(List.of(part.substring(1).split("\\|")));
            } else if (part.startsWith(":")) {
                objects = part.substring(1);
            } else {
                words.add(part);
            }
        }
        String particle = words.size() > 1 ? String.join(" ", words.subList(1, words.size())) : null;
        return new VerbPattern(type, words.get(0), particle, prepositions, objects);
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(EventLexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("event lexicon " + resource, e);
        }
    }
}
