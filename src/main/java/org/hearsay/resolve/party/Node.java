package org.hearsay.resolve.party;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.party.name.NameForm;
import org.hearsay.resolve.party.name.Naming;

/** All that a set of articles says of one node: facts, each with the number of articles that give it. For one thread. */
public final class Node implements Comparable<Node>, Serializable {
    private static final String FACT = "fact ";
    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String ALIAS = "alias";
    private static final String COUNTRY = "country";
    private static final String ELSEWHERE = "elsewhere";

    private static final long serialVersionUID = 1;

    final String iri;
    private final TreeMap<String, TreeMap<String, Integer>> facts = new TreeMap<>();

    Node(String iri) {
        this.iri = iri;
    }

    /** Back from a ledger's entries. */
    Node(String iri, Collection<String> entries) {
        this(iri);
        entries.stream()
                .filter(entry -> entry.startsWith(FACT))
                .map(entry -> entry.split(" ", 4))
                .forEach(parts -> count(parts[1], parts[3], Integer.parseInt(parts[2])));
    }

    /** The nodes that some articles name, by IRI. */
    public static Map<String, Node> of(Collection<Presence> presences) {
        Map<String, Node> nodes = new TreeMap<>();
        presences.forEach(presence -> presence.namings()
                .forEach(
                        naming -> nodes.computeIfAbsent(naming.iri(), Node::new).count(naming, 1)));
        return nodes;
    }

    /** All that either set of articles says of the same node; no article may be in both. */
    public Node and(Node other) {
        Node both = new Node(iri);
        for (Node one : List.of(this, other)) {
            one.facts.forEach((kind, values) -> values.forEach((value, times) -> both.count(kind, value, times)));
        }
        return both;
    }

    public String iri() {
        return iri;
    }

    /** Counts what an article says in, or with minus one out. */
    void count(Naming naming, int times) {
        count(TYPE, naming.type().name(), times);
        count(NAME, naming.name(), times);
        naming.names().stream().skip(1).forEach(alias -> count(ALIAS, alias, times));
        naming.sameAs().forEach(other -> count(ELSEWHERE, other, times));
        String country = naming.country();
        if (country != null) {
            count(COUNTRY, country, times);
        }
    }

    private void count(String kind, String value, int times) {
        TreeMap<String, Integer> values = facts.computeIfAbsent(kind, key -> new TreeMap<>());
        if (values.merge(value, times, Integer::sum) == 0) {
            values.remove(value);
        }
    }

    private Map<String, Integer> facts(String kind) {
        Map<String, Integer> values = facts.get(kind);
        return values == null ? Map.of() : values;
    }

    /** False where no article names it. */
    boolean exists() {
        return !facts(TYPE).isEmpty();
    }

    /** The first of several, should articles ever differ. */
    EntityType type() {
        return EntityType.valueOf(facts(TYPE).keySet().iterator().next());
    }

    /** Names to the number of articles that use them as the name. */
    Map<String, Integer> names() {
        return facts(NAME);
    }

    Set<String> aliases() {
        return facts(ALIAS).keySet();
    }

    Set<String> countries() {
        return facts(COUNTRY).keySet();
    }

    /** A person of whom only one word is known, as a rule the surname. */
    public boolean bare() {
        return exists()
                && type() == EntityType.PERSON
                && names().keySet().stream()
                        .allMatch(name -> NameForm.words(name).size() < 2);
    }

    /** The folded last words of a person's names. */
    public Set<String> surnames() {
        return !exists() || type() != EntityType.PERSON
                ? Set.of()
                : names().keySet().stream()
                        .map(NameForm::words)
                        .filter(words -> !words.isEmpty())
                        .map(words -> words.get(words.size() - 1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** True of an organisation, whose name may be another's initials. */
    public boolean organisation() {
        return exists() && type() == EntityType.ORGANISATION;
    }

    /** False where both are known to serve countries, and none of the same. */
    boolean mayServeWith(Node other) {
        return countries().isEmpty()
                || other.countries().isEmpty()
                || countries().stream().anyMatch(other.countries()::contains);
    }

    /** What two nodes that go by the same name in other spellings have in common; a bare surname is too little. */
    Set<String> spellings() {
        return names().keySet().stream()
                .map(NameForm::words)
                .filter(words -> !words.isEmpty() && (type() != EntityType.PERSON || words.size() > 1))
                .map(words -> "spelling " + type() + " " + String.join(" ", words))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What two nodes that are the same elsewhere have in common. */
    Set<String> elsewhere() {
        return facts(ELSEWHERE).keySet().stream()
                .map(other -> "elsewhere " + type() + " " + other)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The acronyms that an organisation goes by. */
    Set<String> acronyms() {
        return initials(name -> name.matches("\\p{Lu}{2,6}") ? name : "");
    }

    /** The initials of an organisation's full names. */
    Set<String> initials() {
        return initials(name -> name.contains(" ") ? NameForm.initials(name) : "");
    }

    private Set<String> initials(UnaryOperator<String> of) {
        return type() != EntityType.ORGANISATION
                ? Set.of()
                : names().keySet().stream()
                        .map(of)
                        .filter(initials -> !initials.isEmpty())
                        .map(initials -> "initials " + initials)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of all nodes that may be one with it whatever the articles are about. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        if (exists() && !bare()) {
            keys.addAll(spellings());
            keys.addAll(elsewhere());
            keys.addAll(acronyms());
            keys.addAll(initials());
        }
        return keys;
    }

    /** As a ledger's entries: facts, and the keys by which it is found. */
    Set<String> entries() {
        Set<String> entries = new TreeSet<>(keys());
        facts.forEach((kind, values) ->
                values.forEach((value, count) -> entries.add(FACT + kind + " " + count + " " + value)));
        return entries;
    }

    @Override
    public int compareTo(Node other) {
        return iri.compareTo(other.iri);
    }
}
