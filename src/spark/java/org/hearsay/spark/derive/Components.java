package org.hearsay.spark.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Connected components of a graph whose edges are spread over machines, by large and small stars in turn (Kiveris and others, Connected
 * Components in MapReduce and Beyond, 2014): as many rounds as the square of the logarithm of their size, however long the chains are.
 */
final class Components {
    private Components() {}

    /** With each name that has an edge to another the least name of its component. */
    static JavaPairRDD<String, String> of(JavaPairRDD<String, String> edges) {
        JavaPairRDD<String, String> stars = kept(edges.filter(edge -> !edge._1().equals(edge._2())));
        long before;
        long after = mark(stars);
        do {
            before = after;
            JavaPairRDD<String, String> next = kept(small(large(stars)));
            after = mark(next);
            stars.unpersist(false);
            stars = next;
        } while (after != before);
        return stars.union(stars.values().distinct().mapToPair(least -> new Tuple2<>(least, least)));
    }

    private static JavaPairRDD<String, String> kept(JavaPairRDD<String, String> edges) {
        return edges.distinct().persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The same for the same set of edges, and hardly for another. */
    private static long mark(JavaPairRDD<String, String> edges) {
        return edges.map(edge ->
                        edge._1().hashCode() * 0x9E3779B97F4A7C15L ^ edge._2().hashCode() * 0xC2B2AE3D27D4EB4FL)
                .fold(0L, Long::sum);
    }

    /** Each name ties its greater neighbours to the least of all. */
    private static JavaPairRDD<String, String> large(JavaPairRDD<String, String> edges) {
        return edges.flatMapToPair(edge -> List.of(edge, edge.swap()).iterator())
                .groupByKey()
                .flatMapToPair(star -> tied(star._1(), star._2(), true).iterator());
    }

    /** Each name ties its lesser neighbours and itself to the least. */
    private static JavaPairRDD<String, String> small(JavaPairRDD<String, String> edges) {
        return edges.mapToPair(edge -> edge._1().compareTo(edge._2()) > 0 ? edge : edge.swap())
                .groupByKey()
                .flatMapToPair(star -> tied(star._1(), star._2(), false).iterator());
    }

    private static List<Tuple2<String, String>> tied(String name, Iterable<String> neighbours, boolean greater) {
        TreeSet<String> all = new TreeSet<>(List.of(name));
        neighbours.forEach(all::add);
        String least = all.first();
        List<Tuple2<String, String>> tied = new ArrayList<>();
        for (String one : greater ? all.tailSet(name, false) : all.headSet(name, true)) {
            if (!one.equals(least)) {
                tied.add(new Tuple2<>(one, least));
            }
        }
        return tied;
    }
}
