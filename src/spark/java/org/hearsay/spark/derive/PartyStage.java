package org.hearsay.spark.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.storage.StorageLevel;
import org.hearsay.graph.derived.DerivedParts;
import org.hearsay.resolve.Derivation;
import org.hearsay.resolve.party.Judgement;
import org.hearsay.resolve.party.Node;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.party.PartyIdentity;
import org.hearsay.resolve.party.Presence;
import org.hearsay.resolve.report.ReportedArticle;
import scala.Tuple2;

/**
 * Who is who: what articles say of each node is counted by node; nodes that share a key are one family's; bare surnames are judged by
 * surname, each with the articles that name someone of it; then families, and the surnames that mean them, are put together.
 */
final class PartyStage {
    private final JavaPairRDD<String, Presence> presences;
    private final JavaPairRDD<String, Node> nodes;
    private final JavaRDD<Group> groups;

    PartyStage(JavaRDD<ReportedArticle> articles) {
        presences = articles.mapToPair(article -> new Tuple2<>(article.iri(), Presence.of(article)))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        nodes = presences
                .values()
                .flatMapToPair(presence -> pairs(Node.of(List.of(presence)).values()))
                .reduceByKey(Node::and)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<String, String> alike = alike();
        JavaRDD<Judgement> bares = bares(alike).persist(StorageLevel.MEMORY_AND_DISK_SER());
        groups = groups(alike, bares).persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /** Nodes that have to do with each other, all of them, and who is who among them. */
    private record Group(List<Node> nodes, Parties parties) implements java.io.Serializable {}

    private static Iterator<Tuple2<String, Node>> pairs(Collection<Node> nodes) {
        return nodes.stream().map(node -> new Tuple2<>(node.iri(), node)).iterator();
    }

    /** Edges between nodes that share a key: from the least that has it to the others. */
    private JavaPairRDD<String, String> alike() {
        JavaPairRDD<String, String> byKey = nodes.flatMapToPair(node -> node._2().keys().stream()
                .map(key -> new Tuple2<>(key, node._1()))
                .iterator());
        return byKey.join(byKey.reduceByKey((a, b) -> a.compareTo(b) < 0 ? a : b))
                .mapToPair(Tuple2::_2);
    }

    /** With each node the least of its component. */
    private JavaPairRDD<String, String> labels(JavaPairRDD<String, String> edges) {
        return nodes.leftOuterJoin(Components.of(edges))
                .mapToPair(node -> new Tuple2<>(node._1(), node._2()._2().or(node._1())));
    }

    private JavaRDD<Judgement> bares(JavaPairRDD<String, String> alike) {
        JavaPairRDD<String, Boolean> surnames = nodes.values()
                .filter(Node::bare)
                .flatMap(node -> node.surnames().iterator())
                .distinct()
                .mapToPair(surname -> new Tuple2<>(surname, true));
        JavaPairRDD<String, Presence> news = presences
                .flatMapToPair(one -> one._2().surnames().stream()
                        .map(surname -> new Tuple2<>(surname, one._1()))
                        .iterator())
                .join(surnames)
                .mapToPair(one -> new Tuple2<>(one._2()._1(), one._1()))
                .join(presences)
                .mapToPair(Tuple2::_2);
        return news.cogroup(people(surnames, alike))
                .values()
                .flatMap(one -> PartyIdentity.judge(Grouped.list(one._2()), Grouped.list(one._1()))
                        .iterator());
    }

    /** By surname the nodes of all who bear it, and of their families. */
    private JavaPairRDD<String, Node> people(JavaPairRDD<String, Boolean> surnames, JavaPairRDD<String, String> alike) {
        JavaPairRDD<String, String> labels = labels(alike).persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<String, Node> families = labels.join(nodes).mapToPair(Tuple2::_2);
        return nodes.flatMapToPair(node -> node._2().surnames().stream()
                        .map(surname -> new Tuple2<>(surname, node._1()))
                        .iterator())
                .join(surnames)
                .mapToPair(one -> new Tuple2<>(one._2()._1(), one._1()))
                .join(labels)
                .mapToPair(one -> new Tuple2<>(one._2()._2(), one._2()._1()))
                .distinct()
                .join(families)
                .mapToPair(Tuple2::_2);
    }

    private JavaRDD<Group> groups(JavaPairRDD<String, String> alike, JavaRDD<Judgement> bares) {
        JavaPairRDD<String, String> edges = alike.union(bares.flatMapToPair(PartyStage::edges));
        JavaPairRDD<String, String> labels = labels(edges).persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<String, Node> members =
                labels.join(nodes).mapToPair(Tuple2::_2).persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<String, Judgement> judged = bares.mapToPair(one -> new Tuple2<>(one.iri(), one))
                .join(labels)
                .mapToPair(one -> one._2().swap());
        return members.groupByKey()
                .cogroup(judged, news(members, labels))
                .values()
                .map(one -> group(
                        Grouped.list(one._1().iterator().next()), Grouped.list(one._2()), Grouped.list(one._3())));
    }

    private static Iterator<Tuple2<String, String>> edges(Judgement one) {
        List<Tuple2<String, String>> edges = new ArrayList<>();
        one.meaning().here().values().forEach(person -> edges.add(new Tuple2<>(one.iri(), person)));
        one.neighbours().forEach(other -> edges.add(new Tuple2<>(one.iri(), other)));
        return edges.iterator();
    }

    /** By component the articles that name organisations that share initials. */
    private JavaPairRDD<String, Presence> news(JavaPairRDD<String, Node> members, JavaPairRDD<String, String> labels) {
        JavaPairRDD<String, Boolean> sharing = members.filter(one -> one._2().organisation())
                .groupByKey()
                .flatMap(one ->
                        PartyIdentity.sharingInitials(Grouped.list(one._2())).iterator())
                .mapToPair(node -> new Tuple2<>(node, true));
        return presences
                .flatMapToPair(one -> one._2()
                        .nodes()
                        .distinct()
                        .map(node -> new Tuple2<>(node, one._1()))
                        .iterator())
                .join(sharing)
                .mapToPair(one -> new Tuple2<>(one._1(), one._2()._1()))
                .join(labels)
                .mapToPair(one -> one._2())
                .distinct()
                .join(presences)
                .mapToPair(Tuple2::_2);
    }

    private static Group group(List<Node> nodes, List<Judgement> bares, List<Presence> news) {
        return new Group(nodes, PartyIdentity.among(nodes, bares, news));
    }

    /** What follows, and what the ledger notes of nodes, as N-Quads. */
    JavaRDD<String> lines() {
        return groups.flatMap(
                group -> QuadParts.lines(DerivedParts.nquads(Derivation.noted(group.parties(), group.nodes()))));
    }

    /** The articles, each with who is who in it. */
    JavaRDD<Known> known(JavaRDD<ReportedArticle> articles) {
        JavaPairRDD<String, Parties> about = groups.flatMapToPair(group ->
                group.parties().about(group.nodes().stream().map(Node::iri).toList()).entrySet().stream()
                        .map(one -> new Tuple2<>(one.getKey(), one.getValue()))
                        .iterator());
        JavaPairRDD<String, Parties> byArticle = presences
                .flatMapToPair(one -> one._2()
                        .nodes()
                        .distinct()
                        .map(node -> new Tuple2<>(node, one._1()))
                        .iterator())
                .join(about)
                .mapToPair(Tuple2::_2)
                .reduceByKey(Parties::and);
        return articles.mapToPair(article -> new Tuple2<>(article.iri(), article))
                .leftOuterJoin(byArticle)
                .values()
                .map(one -> new Known(one._1(), or(one._2())));
    }

    private static Parties or(Optional<Parties> parties) {
        return parties.or(Parties.NOBODY);
    }
}
