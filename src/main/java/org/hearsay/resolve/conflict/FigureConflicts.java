package org.hearsay.resolve.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Groups;

/** Finds different numbers of one thing in different articles. */
final class FigureConflicts {
    private FigureConflicts() {}

    static List<Conflict> among(Collection<Figure> all) {
        Map<String, List<Figure>> byCounted = all.stream()
                .sorted()
                .collect(Collectors.groupingBy(Figure::counted, TreeMap::new, Collectors.toList()));
        return byCounted.values().stream()
                .flatMap(figures -> conflicts(figures).stream())
                .toList();
    }

    /** Only figures that share the beginning of a name are compared. */
    private static List<Conflict> conflicts(List<Figure> figures) {
        Groups groups = new Groups();
        Map<String, Figure> byKey = new TreeMap<>();
        Map<String, List<Figure>> byName = new TreeMap<>();
        for (Figure figure : figures) {
            byKey.put(figure.key(), figure);
            figure.names()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(figure));
        }
        byName.values().forEach(named -> join(named, groups));
        return groups.of(byKey.keySet()).stream()
                .map(group -> group.stream().map(byKey::get).sorted().toList())
                .filter(group -> group.stream().map(Figure::value).distinct().count() > 1)
                .filter(group -> group.stream().map(Figure::article).distinct().count() > 1)
                .map(FigureConflicts::conflict)
                .toList();
    }

    private static void join(List<Figure> figures, Groups groups) {
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                if (figures.get(i).mayBeOfOneThing(figures.get(j))) {
                    groups.join(figures.get(i).key(), figures.get(j).key());
                }
            }
        }
    }

    private static Conflict conflict(List<Figure> figures) {
        Map<BigDecimal, List<Conflict.Backing>> sides = new TreeMap<>();
        for (Figure figure : figures) {
            Conflict.Backing backing = new Conflict.Backing(figure.article(), null, List.of(), figure.quote());
            sides.computeIfAbsent(figure.value(), key -> new ArrayList<>()).add(backing);
        }
        String least = figures.stream().map(Figure::key).min(String::compareTo).orElseThrow();
        return new Conflict(
                ArticleIdentity.findingIri(least, "conflict", Conflict.Kind.FIGURE),
                Conflict.Kind.FIGURE,
                null,
                "number of the same " + figures.get(0).counted() + "s",
                sides.entrySet().stream()
                        .map(side -> new Conflict.Side(
                                side.getKey().toPlainString(),
                                side.getValue().stream().sorted().toList()))
                        .toList());
    }
}
