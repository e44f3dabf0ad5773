package org.hearsay.resolve.party;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.resolve.block.Ledger;
import org.hearsay.resolve.party.name.Naming;
import org.hearsay.resolve.report.ReportedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Judges anew who is who after some articles have come, changed or gone, as far as they bear on it: the parties that they name or
 * named, those of like names, and bare surnames in articles of that time. For one thread.
 */
public final class PartyAdvance {
    private final Ledger ledger;
    private final Set<String> changed;
    private final List<Presence> before = new ArrayList<>();
    private final List<Presence> now;
    private final Map<String, Set<String>> noted = new HashMap<>();
    private final NotedScene scene;
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> oldKeys = new TreeSet<>();

    private PartyAdvance(Collection<String> changed, Ledger ledger, Collection<ReportedArticle> now) {
        this.ledger = ledger;
        this.changed = Set.copyOf(changed);
        this.now = now.stream().map(Presence::of).toList();
        ledger.entries(changed).forEach((article, entries) -> before.add(Presence.of(article, entries)));
        this.scene = new NotedScene(ledger, changed, this.now, counted());
    }

    /**
     * What is known anew.
     *
     * @param parties as {@link PartyIdentity} would give it, of {@code nodes} alone
     * @param nodes of which all is told; some may be named nowhere any more
     * @param before the ledger's entries of these nodes
     * @param now what they are to be but for {@link #identifications}
     * @param articles the changed ones, and all in which a party is seen as another than before
     */
    public record Result(
            Parties parties,
            Set<String> nodes,
            Map<String, Set<String>> before,
            Map<String, Set<String>> now,
            Set<String> articles) {}

    /**
     * Works it out.
     *
     * @param ledger as it stands, before anything is noted of the changed articles
     * @param now those of the changed articles that are there
     */
    public static Result of(Collection<String> changed, Ledger ledger, Collection<ReportedArticle> now) {
        return new PartyAdvance(changed, ledger, now).result();
    }

    /** The nodes of the changed articles, with what those said taken out and what they say now put in. */
    private Collection<Node> counted() {
        Stream.concat(before.stream(), now.stream()).flatMap(Presence::nodes).forEach(touched::add);
        noted.putAll(ledger.entries(touched));
        Map<String, Node> nodes = new TreeMap<>();
        for (String iri : touched) {
            Node node = new Node(iri, noted.getOrDefault(iri, Set.of()));
            oldKeys.addAll(node.keys());
            nodes.put(iri, node);
        }
        before.forEach(presence -> count(presence, -1, nodes));
        now.forEach(presence -> count(presence, 1, nodes));
        return nodes.values();
    }

    private static void count(Presence presence, int times, Map<String, Node> nodes) {
        for (Naming naming : presence.namings()) {
            nodes.computeIfAbsent(naming.iri(), Node::new).count(naming, times);
        }
    }

    private Set<String> noted(String node) {
        return noted.computeIfAbsent(node, iri -> ledger.entries(List.of(iri)).getOrDefault(iri, Set.of()));
    }

    private Result result() {
        Collection<Node> related = scene.related(touched, oldKeys);
        Families families = scene.families(related);
        BareNames names = new BareNames(scene);
        Set<String> bares = bares(moved(related, families), names);
        Set<String> full = new TreeSet<>();
        related.stream().filter(node -> !node.bare()).forEach(node -> full.add(node.iri));
        Set<String> attachedTo = new TreeSet<>();
        List<Judgement> judged = names.of(bares);
        judged.forEach(one -> attachedTo.addAll(one.meaning().here().values()));
        attachedTo.removeAll(full);
        scene.related(attachedTo, Set.of()).forEach(node -> full.add(node.iri));
        Families all = scene.families(full.stream().map(scene::node).toList());
        Parties parties = Parties.of(all, judged);
        return result(parties, full, bares);
    }

    private Result result(Parties parties, Set<String> full, Set<String> bares) {
        Set<String> nodes = new TreeSet<>(full);
        nodes.addAll(bares);
        nodes.addAll(touched);
        Map<String, Set<String>> old = new TreeMap<>();
        Map<String, Set<String>> after = new TreeMap<>();
        nodes.forEach(iri -> {
            old.put(iri, noted(iri));
            after.put(iri, Set.of());
        });
        after.putAll(PartyNotes.ofNodes(
                nodes.stream().map(scene::node).filter(Node::exists).toList(), parties));
        Set<String> articles = new TreeSet<>(changed);
        articles.addAll(ledger.subjects(
                seenAnew(old, after).stream().map(Presence::nodeKey).toList()));
        return new Result(parties, nodes, old, after, articles);
    }

    /** The nodes that stood alone or in other company, or served other countries, as long as they are not bare. */
    private Set<String> moved(Collection<Node> related, Families families) {
        Map<String, Set<String>> company = new TreeMap<>();
        for (Node node : related) {
            String standing = Standing.ofFull(noted(node.iri));
            if (standing != null) {
                company.computeIfAbsent(standing, key -> new TreeSet<>()).add(node.iri);
            }
        }
        Set<String> moved = new TreeSet<>();
        for (Node node : related) {
            String standing = Standing.ofFull(noted(node.iri));
            Set<String> then = standing == null ? Set.of() : company.getOrDefault(standing, Set.of());
            Family family = families.byMember().get(node.iri);
            Set<String> today = family == null ? Set.of() : Set.copyOf(family.members());
            boolean served = new Node(node.iri, noted(node.iri)).countries().equals(node.countries());
            if (!then.equals(today) || !served) {
                moved.add(node.iri);
            }
        }
        return moved;
    }

    /** The bare nodes of which something else may follow: those in articles of that time, and all that were or are one with such. */
    private Set<String> bares(Set<String> moved, BareNames names) {
        Set<String> bares = new TreeSet<>();
        Queue<String> front = new ArrayDeque<>();
        List<Presence> bearing = new ArrayList<>(before);
        bearing.addAll(now);
        moved.forEach(node -> bearing.addAll(scene.of(node)));
        for (Presence presence : bearing) {
            for (String surname : presence.surnames()) {
                scene.around(surname, presence.day()).stream()
                        .flatMap(other -> other.people(surname).stream())
                        .forEach(front::add);
            }
        }
        touched.forEach(node -> front.addAll(formerCompany(node)));
        while (!front.isEmpty()) {
            String one = front.remove();
            if (scene.node(one).bare() && bares.add(one)) {
                front.addAll(formerCompany(one));
                front.addAll(names.neighbours(one));
            }
        }
        return bares;
    }

    /** The bare nodes that were one with a bare node while they were nobody's. */
    private Collection<String> formerCompany(String node) {
        String standing = Standing.ofBare(noted(node));
        if (standing == null || Standing.ofBare(noted(standing)) == null) {
            return Set.of();
        }
        return ledger.subjects(List.of(Standing.bareKey(standing)));
    }

    /** The nodes whose party stands under another node, or is seen under another name or of another country. */
    private Set<String> seenAnew(Map<String, Set<String>> old, Map<String, Set<String>> after) {
        Set<String> seen = new TreeSet<>();
        old.forEach((iri, entries) -> {
            Set<String> now = after.getOrDefault(iri, Set.of());
            if (!Standing.said(entries).equals(Standing.said(now))) {
                seen.add(iri);
            }
            Parties.@Nullable View view = Standing.view(entries);
            if (view != null && !view.equals(Standing.view(now))) {
                seen.addAll(ledger.subjects(Standing.keys(iri)));
            }
        });
        return seen;
    }
}
