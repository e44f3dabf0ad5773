package org.hearsay.load.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTPBuilder;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.hearsay.load.Answers;
import org.hearsay.load.ArticleQueries;
import org.hearsay.load.GraphContent;
import org.hearsay.load.GraphQueries;
import org.hearsay.load.Parsed;
import org.hearsay.load.QuadChange;
import org.hearsay.load.Store;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreHealth;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.StoredArticle;

/**
 * A dataset on a Fuseki server, with services {@code query}, {@code update} and {@code get}. A change is one SPARQL Update
 * request, because a server carries out one request wholly or not at all.
 */
public final class RemoteStore implements Store {
    private static final Query COUNT_TRIPLES =
            QueryFactory.create("SELECT (COUNT(*) AS ?count) { GRAPH ?g { ?s ?p ?o } }");

    private final StoreLocation.Endpoint endpoint;
    private final HttpClient client;

    public RemoteStore(StoreLocation.Endpoint endpoint, Optional<Credentials> credentials) {
        this.endpoint = endpoint;
        this.client = client(credentials);
    }

    private static HttpClient client(Optional<Credentials> credentials) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        credentials.ifPresent(known -> builder.authenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(known.user(), known.password().toCharArray());
            }
        }));
        return builder.build();
    }

    /** The dataset's address. */
    public URI dataset() {
        return endpoint.dataset();
    }

    @Override
    public void replace(Collection<GraphContent> graphs) {
        UpdateRequest request = new UpdateRequest();
        QuadDataAcc data = new QuadDataAcc();
        for (GraphContent content : graphs) {
            Parsed parsed = Parsed.of(content);
            request.add(new UpdateDrop(Target.create(parsed.name()), true));
            add(parsed.name(), parsed, data);
        }
        update(request.add(new UpdateDataInsert(data)));
    }

    @Override
    public void remove(Collection<String> graphs) {
        UpdateRequest request = new UpdateRequest();
        graphs.forEach(iri -> request.add(new UpdateDrop(Target.create(NodeFactory.createURI(iri)), true)));
        update(request);
    }

    @Override
    public void change(QuadChange change) {
        QuadDataAcc without = new QuadDataAcc();
        QuadDataAcc with = new QuadDataAcc();
        Parsed.quads(change.without()).forEach(without::addQuad);
        Parsed.quads(change.with()).forEach(with::addQuad);
        update(new UpdateRequest().add(new UpdateDataDelete(without)).add(new UpdateDataInsert(with)));
    }

    @Override
    public void record(String graph, GraphContent run) {
        Node name = NodeFactory.createURI(graph);
        QuadDataAcc data = new QuadDataAcc();
        add(name, Parsed.of(run), data);
        // the run's name is substituted as a node, never pasted
        UpdateRequest clear = UpdateFactory.create("""
                DELETE { GRAPH ?graph { ?s ?p ?o } }
                WHERE { GRAPH ?graph { ?s ?p ?o } FILTER(?s = ?run || STRSTARTS(STR(?s), CONCAT(STR(?run), "/"))) }
                """);
        UpdateRequest bound = UpdateTransformOps.transform(
                clear, Map.of(Var.alloc("graph"), name, Var.alloc("run"), NodeFactory.createURI(run.iri())));
        update(bound.add(new UpdateDataInsert(data)));
    }

    private static void add(Node graph, Parsed parsed, QuadDataAcc data) {
        parsed.graph().find().forEachRemaining(triple -> data.addQuad(Quad.create(graph, triple)));
    }

    private void update(UpdateRequest request) {
        calling(() -> {
            UpdateExecHTTPBuilder.create()
                    .endpoint(endpoint.service("update").toString())
                    .httpClient(client)
                    .update(request)
                    .build()
                    .execute();
            return true;
        });
    }

    @Override
    public Optional<StoredArticle> article(String iri) {
        return calling(() -> ArticleQueries.one(this::prepare, iri));
    }

    @Override
    public List<StoredArticle> articles() {
        return calling(() -> ArticleQueries.all(this::prepare));
    }

    @Override
    public StoreHealth health() {
        return calling(() -> {
            try (QueryExecution triples = prepare(COUNT_TRIPLES)) {
                long count = triples.execSelect().next().getLiteral("count").getLong();
                return new StoreHealth(ArticleQueries.count(this::prepare), count, -1);
            }
        });
    }

    private QueryExecution prepare(Query query) {
        return QueryExecutionHTTP.create()
                .endpoint(endpoint.service("query").toString())
                .httpClient(client)
                .query(query)
                .build();
    }

    @Override
    public List<String> graphsOf(String type) {
        return calling(() -> GraphQueries.ofType(this::prepare, type));
    }

    @Override
    public List<String> graphs() {
        return calling(() -> GraphQueries.all(this::prepare));
    }

    @Override
    public Map<String, Set<String>> graphsAbout(Collection<String> nodes) {
        return calling(() -> GraphQueries.about(this::prepare, nodes));
    }

    @Override
    public void export(Collection<String> graphs, OutputStream nquads) {
        calling(() -> {
            GraphQueries.export(this::prepare, graphs, nquads);
            return true;
        });
    }

    @Override
    public void export(OutputStream nquads) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.service("get"))
                .header("Accept", "application/n-quads")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new StoreException("the store " + endpoint + " answered " + response.statusCode());
                }
                body.transferTo(nquads);
            }
        } catch (IOException e) {
            throw new StoreException("the store " + endpoint + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading the store " + endpoint, e);
        }
    }

    private <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (HttpException | QueryException e) {
            throw new StoreException(Answers.describe(endpoint, e), e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
