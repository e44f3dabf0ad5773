package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedParty;

/** All that a set of articles says of one node. Built up once and then only read. */
final class Node {
    final String iri;
    final EntityType type;
    /** Names to the number of articles that use them as the name. */
    final Map<String, Integer> names = new TreeMap<>();

    final Set<String> aliases = new TreeSet<>();
    final Set<String> countries = new TreeSet<>();
    final Set<String> elsewhere = new TreeSet<>();
    final Set<String> articles = new TreeSet<>();

    private Node(String iri, EntityType type) {
        this.iri = iri;
        this.type = type;
    }

    /** The nodes of named parties, by IRI. */
    static Map<String, Node> of(Collection<ReportedArticle> articles) {
        Map<String, Node> nodes = new TreeMap<>();
        for (ReportedArticle article : articles) {
            for (ReportedParty party : article.parties()) {
                EntityType type = party.type();
                if (type != null && !party.names().isEmpty()) {
                    nodes.computeIfAbsent(party.iri(), iri -> new Node(iri, type))
                            .add(article.iri(), party);
                }
            }
        }
        return nodes;
    }

    private void add(String article, ReportedParty party) {
        names.merge(party.name(), 1, Integer::sum);
        aliases.addAll(party.names().subList(1, party.names().size()));
        elsewhere.addAll(party.sameAs());
        articles.add(article);
        String country = party.country();
        if (country != null) {
            countries.add(country);
        }
    }

    /** The name that most articles use. */
    String name() {
        return Names.most(names);
    }

    List<String> words() {
        return NameForm.words(name());
    }

    /** A person of whom only one word is known, as a rule the surname. */
    boolean bare() {
        return type == EntityType.PERSON
                && names.keySet().stream().allMatch(name -> NameForm.words(name).size() == 1);
    }

    /** False where both are known to serve countries, and none of the same. */
    boolean mayServeWith(Node other) {
        return countries.isEmpty()
                || other.countries.isEmpty()
                || countries.stream().anyMatch(other.countries::contains);
    }
}
