package org.hearsay.care;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.load.Store;
import org.hearsay.load.StoredArticle;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.IndexAgreement;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/** Looks a store over and changes nothing. For one thread. */
public final class Doctor {
    private static final int CHUNK = 64;
    private static final Pattern ARTICLE = Pattern.compile("<(https://w3id\\.org/hearsay/id/article/[^>]*)>");

    private final Store store;
    private final String extractor;
    private final String edition;
    private final List<Complaint> complaints = new ArrayList<>();

    /**
     * @param extractor what reads articles now
     * @param edition what stands in the ledger ({@code hs:noted}) where what derives now derived last
     */
    public Doctor(Store store, String extractor, String edition) {
        this.store = store;
        this.extractor = extractor;
        this.edition = edition;
    }

    /** All that is wrong. @param shapes to check all articles against */
    public List<Complaint> examine(ShapeValidator shapes) {
        List<StoredArticle> articles = store.articles();
        versions(articles);
        behind(articles);
        orphans(articles);
        shapes(articles, shapes);
        setAside();
        if (store instanceof EmbeddedStore embedded) {
            index(embedded);
            complaints.addAll(
                    Disk.of(embedded.path()).complaints(embedded.health().triples()));
        }
        return List.copyOf(complaints);
    }

    private void complain(Complaint.Kind kind, String what, String remedy) {
        complaints.add(new Complaint(kind, what, remedy));
    }

    private void versions(List<StoredArticle> articles) {
        long others = articles.stream()
                .filter(article -> !article.extractorVersion().equals(extractor))
                .count();
        if (others > 0) {
            complain(
                    Complaint.Kind.OTHER_EXTRACTOR,
                    others + " of " + articles.size() + " articles were read by another version of the extractor than "
                            + extractor,
                    "hearsay ingest with their paths reads them anew.");
        }
    }

    private void behind(List<StoredArticle> articles) {
        int marks = store.graphsOf(Standard.PROV_COLLECTION).size();
        if (marks > 0) {
            complain(
                    Complaint.Kind.DERIVED_BEHIND,
                    "what follows across articles is behind by " + marks + " batches; a run was broken off or stopped",
                    "hearsay derive, or any ingest, brings it level.");
        } else if (!articles.isEmpty()
                && store.having(Graphs.LEDGER, Hearsay.NOTED, Set.of(edition)).isEmpty()) {
            complain(
                    Complaint.Kind.DERIVED_BEHIND,
                    "what follows across articles was derived by another version of Hearsay, or never",
                    "hearsay derive, or any ingest, derives it anew.");
        }
    }

    private void orphans(List<StoredArticle> articles) {
        Set<String> known = new HashSet<>(Graphs.ALL_DERIVED);
        known.addAll(List.of(Graphs.LEDGER, Graphs.RUNS, Graphs.QUARANTINE, Graphs.QUERIES, Graphs.ONTOLOGY));
        articles.forEach(article -> known.add(article.iri()));
        List<String> strangers = store.graphs().stream()
                .filter(graph -> !known.contains(graph) && !graph.startsWith(Graphs.PENDING))
                .toList();
        if (!strangers.isEmpty()) {
            complain(
                    Complaint.Kind.ORPHAN,
                    strangers.size() + " graphs are neither an article's nor Hearsay's own, such as "
                            + strangers.get(0),
                    "Remove them with DROP GRAPH if you did not put them there.");
        }
        Set<String> named = articlesNamedIn(Graphs.ALL_DERIVED);
        articles.forEach(article -> named.remove(article.iri()));
        if (!named.isEmpty()) {
            complain(
                    Complaint.Kind.ORPHAN,
                    "the derived graphs name " + named.size() + " articles that are not there, such as "
                            + named.iterator().next(),
                    "hearsay derive puts it right.");
        }
    }

    private Set<String> articlesNamedIn(List<String> graphs) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARTICLE.matcher(new String(export(graphs), StandardCharsets.UTF_8));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private void shapes(List<StoredArticle> articles, ShapeValidator shapes) {
        List<String> lines = new ArrayList<>();
        List<String> names = articles.stream().map(StoredArticle::iri).toList();
        for (int i = 0; i < names.size(); i += CHUNK) {
            ShapeReport report = shapes.validate(export(names.subList(i, Math.min(names.size(), i + CHUNK))));
            report.violations().forEach(violation -> lines.add(violation.line()));
        }
        if (!lines.isEmpty()) {
            complain(
                    Complaint.Kind.SHAPES_BROKEN,
                    lines.size() + " violations of the shapes, such as " + lines.get(0),
                    "hearsay validate lists them; hearsay ingest --again writes the articles anew.");
        }
    }

    private void setAside() {
        long problems = new String(export(List.of(Graphs.QUARANTINE)), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("#problemCode>"))
                .count();
        if (problems > 0) {
            complain(
                    Complaint.Kind.SET_ASIDE,
                    problems + " articles are set aside",
                    "hearsay ask set-aside says why; mend them, or hearsay retry.");
        }
    }

    private void index(EmbeddedStore embedded) {
        IndexAgreement agreement = embedded.indexAgreement();
        if (!agreement.agrees()) {
            complain(
                    Complaint.Kind.INDEX_DIFFERS,
                    "the text index lacks " + agreement.missing() + " of " + agreement.literals() + " texts and has "
                            + agreement.stale() + " that are gone",
                    "hearsay doctor --mend builds it anew.");
        }
    }

    private byte[] export(List<String> graphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(graphs, out);
        return out.toByteArray();
    }
}
