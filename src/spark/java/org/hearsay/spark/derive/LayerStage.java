package org.hearsay.spark.derive;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.hearsay.graph.derived.DerivedParts;
import org.hearsay.resolve.Strand;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.block.Places;
import org.hearsay.resolve.party.Parties;
import scala.Tuple2;

/**
 * One layer: the keys of its records are brought together first, which are small, and where at least two meet, the records follow. At
 * each place hosts are compared with guests; records that bear on each other, directly or by way of others, make a component, and what
 * follows of a component follows of it alone.
 *
 * @param <R> the layer's record
 */
final class LayerStage<R> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Strand<R> strand;

    LayerStage(Strand<R> strand) {
        this.strand = strand;
    }

    /** What follows, as N-Quads. */
    JavaRDD<String> lines(JavaRDD<Known> articles) {
        JavaPairRDD<String, R> records =
                articles.flatMapToPair(this::records).persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaRDD<Meeting.Result<R>> results = meetings(records)
                .groupByKey()
                .map(place -> new Meeting<>(place._1(), strand, Grouped.list(place._2())).result())
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<String, String> components =
                Components.of(results.flatMapToPair(one -> one.edges().iterator()));
        JavaPairRDD<String, R> hosts = results.flatMapToPair(one -> one.hosts().iterator());
        return components
                .join(records.leftOuterJoin(hosts).mapValues(one -> one._2().or(one._1())))
                .mapToPair(Tuple2::_2)
                .groupByKey()
                .values()
                .flatMap(component -> QuadParts.lines(DerivedParts.nquads(strand.noted(Grouped.list(component)))));
    }

    private Layer<R> layer() {
        return strand.layer(Parties.NOBODY);
    }

    private Iterator<Tuple2<String, R>> records(Known known) {
        Layer<R> layer = strand.layer(known.who());
        return layer.records(known.article()).stream()
                .map(record -> new Tuple2<>(layer.name(record), record))
                .iterator();
    }

    /** A record's name and its part at a place. */
    private record Seated(String name, boolean host, boolean guest) implements Serializable {}

    /** By place, all records of places where two meet. */
    private JavaPairRDD<String, Meeting.Present<R>> meetings(JavaPairRDD<String, R> records) {
        JavaPairRDD<String, Seated> seats = records.flatMapToPair(this::seats);
        JavaPairRDD<String, Tuple2<String, String>> dated = records.flatMapToPair(this::beside);
        JavaPairRDD<String, String> undated = records.flatMapToPair(record -> homes(record, false));
        JavaPairRDD<String, Seated> everywhere = undated.join(
                        dated.mapValues(Tuple2::_1).distinct())
                .mapToPair(
                        one -> new Tuple2<>(one._2()._2(), new Seated(one._2()._1(), false, true)));
        JavaPairRDD<String, Seated> all = records.flatMapToPair(record -> homes(record, true))
                .mapValues(name -> true)
                .distinct()
                .join(dated.mapValues(Tuple2::_2))
                .mapToPair(one -> new Tuple2<>(one._1(), new Seated(one._2()._2(), false, true)));
        return seats.union(everywhere)
                .union(all)
                .groupByKey()
                .flatMapToPair(LayerStage::gathered)
                .join(records)
                .mapToPair(one -> present(one._2()._1(), one._2()._2()));
    }

    private Iterator<Tuple2<String, Seated>> seats(Tuple2<String, R> record) {
        Layer<R> layer = layer();
        return Places.seats(layer.keys(record._2()), layer.links(record._2())).stream()
                .map(seat -> new Tuple2<>(seat.place(), new Seated(record._1(), seat.host(), seat.guest())))
                .iterator();
    }

    /** By home of undated records of its block: a dated record's place, and its name. */
    private Iterator<Tuple2<String, Tuple2<String, String>>> beside(Tuple2<String, R> record) {
        return Places.beside(layer().keys(record._2())).entrySet().stream()
                .map(one -> new Tuple2<>(one.getKey(), new Tuple2<>(one.getValue(), record._1())))
                .iterator();
    }

    /** @param deep true for those only that depend on all around them */
    private Iterator<Tuple2<String, String>> homes(Tuple2<String, R> record, boolean deep) {
        Layer<R> layer = layer();
        Stream<String> homes = deep && !layer.dependsOnAllAround(record._2())
                ? Stream.of()
                : Places.homes(layer.keys(record._2())).stream();
        return homes.map(home -> new Tuple2<>(home, record._1())).iterator();
    }

    /** By name the places where a host meets a guest. */
    private static Iterator<Tuple2<String, Tuple2<String, Seated>>> gathered(Tuple2<String, Iterable<Seated>> place) {
        List<Seated> all = Grouped.list(place._2());
        List<String> guests = all.stream()
                .filter(Seated::guest)
                .map(Seated::name)
                .distinct()
                .limit(2)
                .toList();
        boolean meet = all.stream()
                .anyMatch(host -> host.host() && guests.stream().anyMatch(guest -> !guest.equals(host.name())));
        return (meet ? all : List.<Seated>of())
                .stream()
                        .map(seat -> new Tuple2<>(seat.name(), new Tuple2<>(place._1(), seat)))
                        .iterator();
    }

    private static <R> Tuple2<String, Meeting.Present<R>> present(Tuple2<String, Seated> at, R record) {
        return new Tuple2<>(
                at._1(), new Meeting.Present<>(record, at._2().host(), at._2().guest()));
    }
}
