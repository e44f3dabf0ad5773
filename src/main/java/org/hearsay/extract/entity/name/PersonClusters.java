package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Which names mean one person. Full names come together where surname and given name agree; a bare surname goes to the person of
 * that surname, and where there are several ("Hillary Clinton", "Bill Clinton") to one titled likewise or last in focus.
 */
public final class PersonClusters {
    private static final int SPELLING_COUNTS = 5;

    /** One person while names are gathered. */
    public static final class Person {
        private final List<Name> names = new ArrayList<>();
        private PersonName fullest;
        private int fullNames;
        private int lastSeen = -1;
        /** The sentence that last had this one, by the full name, for its subject. */
        private int lastSubject = Integer.MIN_VALUE;

        Person(PersonName fullest) {
            this.fullest = fullest;
        }

        public List<Name> names() {
            return List.copyOf(names);
        }

        PersonName fullest() {
            return fullest;
        }
    }

    private final AnnotatedArticle article;
    private final Genders genders;
    private final List<Person> persons = new ArrayList<>();
    private final Map<String, List<Person>> bySurname = new LinkedHashMap<>();
    private final Map<String, List<Person>> byPart = new HashMap<>();

    private PersonClusters(AnnotatedArticle article, Genders genders) {
        this.article = article;
        this.genders = genders;
    }

    /** Persons in order of first mention; near linear, for few share a surname. */
    public static List<Person> of(AnnotatedArticle article, List<Name> names, Genders genders) {
        PersonClusters clusters = new PersonClusters(article, genders);
        Map<Name, Person> full = new HashMap<>();
        for (Name name : names) {
            PersonName parts = PersonName.of(name.text());
            if (parts.isFull()) {
                Person person = clusters.personNamed(parts);
                person.fullNames++;
                full.put(name, person);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Person person = full.get(name);
            Person meant = person == null ? clusters.bare(name) : person;
            meant.names.add(name);
            meant.lastSeen = i;
            if (person != null && clusters.isSubject(name)) {
                person.lastSubject = name.tokens().sentence();
            }
        }
        return clusters.persons.stream()
                .filter(person -> !person.names.isEmpty())
                .toList();
    }

    private Person personNamed(PersonName name) {
        Optional<Person> same = bySurname.getOrDefault(name.surname(), List.of()).stream()
                .filter(person -> agree(person.fullest, name))
                .findFirst();
        Person person = same.or(() -> misspelt(name)).orElseGet(() -> added(name));
        if (name.parts().size() > person.fullest.parts().size()) {
            person.fullest = name;
            index(person, name);
        }
        return person;
    }

    private Person added(PersonName name) {
        Person person = new Person(name);
        persons.add(person);
        index(person, name);
        return person;
    }

    private void index(Person person, PersonName name) {
        addTo(bySurname, name.surname(), person);
        name.parts().forEach(part -> addTo(byPart, part, person));
    }

    private static void addTo(Map<String, List<Person>> map, String key, Person person) {
        List<Person> list = map.computeIfAbsent(key, missing -> new ArrayList<>());
        if (!list.contains(person)) {
            list.add(person);
        }
    }

    /** The same given name and nearly the same surname. */
    private Optional<Person> misspelt(PersonName name) {
        return byPart.getOrDefault(name.given(), List.of()).stream()
                .filter(person ->
                        person.fullest.isFull() && person.fullest.given().equals(name.given()))
                .filter(person -> isNear(person.fullest.surname(), name.surname()))
                .findFirst();
    }

    /** Given names agree if they are equal, one is the other's initial or nickname, or all of one stand in the other. */
    static boolean agree(PersonName a, PersonName b) {
        if (!a.isFull() || !b.isFull()) {
            return a.surname().equals(b.surname());
        }
        String x = a.given();
        String y = b.given();
        return x.equals(y)
                || isInitial(x, y)
                || isInitial(y, x)
                || Lexicon.NICKNAMES.has(x + ":" + y)
                || Lexicon.NICKNAMES.has(y + ":" + x)
                || isNear(x, y)
                || Set.copyOf(a.parts()).containsAll(b.parts())
                || Set.copyOf(b.parts()).containsAll(a.parts());
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() == 1 && name.startsWith(initial);
    }

    /** One letter more, less or other, in words long enough for that to be spelling; the first letter stays. */
    private static boolean isNear(String a, String b) {
        if (a.length() < SPELLING_COUNTS || b.length() < SPELLING_COUNTS || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int front = 0;
        while (front < a.length() && front < b.length() && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < Math.min(a.length(), b.length()) - front
                && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return Math.max(a.length(), b.length()) - front - back <= 1 && front >= 3;
    }

    private Person bare(Name name) {
        PersonName parts = PersonName.of(name.text());
        String word = parts.parts().isEmpty() ? name.text() : parts.surname();
        List<Person> candidates = bySurname.getOrDefault(word, byPart.getOrDefault(word, List.of()));
        if (candidates.isEmpty()) {
            return added(new PersonName(List.of(word)));
        }
        Gender gender = honorific(name);
        List<Person> fitting = candidates.stream()
                .filter(person ->
                        gender == null || genders.of(person).map(gender::equals).orElse(true))
                .toList();
        return nearest(fitting.isEmpty() ? candidates : fitting, name);
    }

    /** Who was just spoken of by the full name, else the one whom the article names in full most often, else first. */
    private static Person nearest(List<Person> candidates, Name name) {
        Person last = candidates.stream()
                .max(Comparator.comparingInt(person -> person.lastSeen))
                .orElseThrow();
        if (last.lastSubject >= name.tokens().sentence() - 1) {
            return last;
        }
        Person principal = candidates.get(0);
        for (Person candidate : candidates) {
            principal = candidate.fullNames > principal.fullNames ? candidate : principal;
        }
        return principal;
    }

    private boolean isSubject(Name name) {
        Sentence sentence = article.sentence(name.tokens().sentence());
        return sentence.dependencies().is(name.tokens().end() - 1, "nsubj");
    }

    private @Nullable Gender honorific(Name name) {
        int before = name.tokens().begin() - 1;
        return before < 0
                ? null
                : Genders.ofWord(article.sentence(name.tokens().sentence())
                                .token(before)
                                .text())
                        .orElse(null);
    }

    /** All spellings by which names call a person, the fullest first. */
    public static List<String> spellings(Person person) {
        Set<String> seen = new HashSet<>();
        return person.names.stream()
                .map(name -> Genders.settled(name.text()))
                .filter(seen::add)
                .sorted(Comparator.comparingInt((String text) -> text.split(" ").length)
                        .reversed())
                .toList();
    }
}
