package org.hearsay.load.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTPBuilder;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.update.UpdateRequest;
import org.hearsay.load.Answers;
import org.hearsay.load.ArticleQueries;
import org.hearsay.load.GraphContent;
import org.hearsay.load.GraphQueries;
import org.hearsay.load.Parsed;
import org.hearsay.load.Store;
import org.hearsay.load.StoreChange;
import org.hearsay.load.StoreException;
import org.hearsay.load.StoreHealth;
import org.hearsay.load.StoreLocation;
import org.hearsay.load.StoredArticle;
import org.hearsay.vocab.Graphs;

/**
 * A dataset on a server that speaks SPARQL 1.1, Query and Update. A change is one Update request, because a server carries out one
 * request wholly or not at all; what it holds may be sent twice, so that a request whose answer was lost is sent again.
 */
public final class RemoteStore implements Store {
    private static final Query COUNT_TRIPLES =
            QueryFactory.create("SELECT (COUNT(*) AS ?count) { GRAPH ?g { ?s ?p ?o } }");
    private static final String AUTHORIZATION = "Authorization";
    private static final String NQUADS = "application/n-quads";
    /** SPARQL is always in UTF-8, but RDF4J's server takes it for Latin-1 where nobody says so. */
    private static final String UPDATE = "application/sparql-update; charset=utf-8";

    /** Bytes of a refusal that are told. */
    private static final int LONGEST_REFUSAL = 300;

    private final StoreLocation.Endpoint endpoint;
    private final Optional<Credentials> credentials;
    private final Patience patience;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** With no patience: what fails is not tried again. */
    public RemoteStore(StoreLocation.Endpoint endpoint, Optional<Credentials> credentials) {
        this(endpoint, credentials, Patience.NONE);
    }

    public RemoteStore(StoreLocation.Endpoint endpoint, Optional<Credentials> credentials, Patience patience) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.patience = patience;
    }

    /** With the password unasked: a server that asked for it would get what is sent a second time, and a stream is empty by then. */
    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        credentials.ifPresent(known -> request.header(AUTHORIZATION, known.basic()));
        return request;
    }

    /** The dataset's address. */
    public URI dataset() {
        return endpoint.dataset();
    }

    @Override
    public void apply(StoreChange change) {
        UpdateRequest request = new UpdateRequest();
        Set<Quad> with = new LinkedHashSet<>();
        change.removed().forEach(iri -> request.add(drop(NodeFactory.createURI(iri))));
        for (GraphContent content : change.replaced()) {
            Parsed parsed = Parsed.of(content);
            request.add(drop(parsed.name()));
            parsed.graph().find().forEachRemaining(triple -> with.add(Quad.create(parsed.name(), triple)));
        }
        List<Quad> added = Parsed.quads(change.quads().with());
        Set<Quad> without = new LinkedHashSet<>(Parsed.quads(change.quads().without()));
        without.removeAll(added);
        with.addAll(added);
        request.add(new UpdateDataInsert(data(with)));
        if (!without.isEmpty()) { // last, for RDF4J takes no blank node anywhere after it
            request.add(new UpdateDataDelete(data(without)));
        }
        update(request);
    }

    private static UpdateDrop drop(Node graph) {
        return new UpdateDrop(Target.create(graph), true);
    }

    private static QuadDataAcc data(Collection<Quad> quads) {
        QuadDataAcc data = new QuadDataAcc();
        quads.forEach(data::addQuad);
        return data;
    }

    private void update(UpdateRequest request) {
        HttpRequest post = request(endpoint.update())
                .header("Content-Type", UPDATE)
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        calling(() -> {
            send(post, InputStream::readAllBytes);
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

    @Override
    public long count() {
        return calling(() -> ArticleQueries.count(this::prepare));
    }

    @Override
    public Optional<Instant> lastWritten(String article) {
        return calling(() -> ArticleQueries.written(this::prepare, Graphs.RUNS, article));
    }

    /** For a query of the caller's own, who closes it; what it throws is told by {@link Answers}. */
    public QueryExecution prepare(Query query) {
        QueryExecutionHTTPBuilder execution = QueryExecutionHTTP.create()
                .endpoint(endpoint.query().toString())
                .httpClient(client)
                .query(query);
        credentials.ifPresent(known -> execution.httpHeader(AUTHORIZATION, known.basic()));
        return execution.build();
    }

    @Override
    public List<String> graphs() {
        return calling(() -> GraphQueries.all(this::prepare));
    }

    @Override
    public void compact() {
        new FusekiAdministration(endpoint, client, this::request).compact();
    }

    @Override
    public List<String> graphsOf(String type) {
        return calling(() -> GraphQueries.ofType(this::prepare, type));
    }

    @Override
    public Map<String, Set<String>> graphsAbout(Collection<String> nodes) {
        return calling(() -> GraphQueries.about(this::prepare, nodes));
    }

    @Override
    public void export(Collection<String> graphs, OutputStream nquads) {
        once(() -> {
            GraphQueries.export(this::prepare, graphs, nquads);
            return true;
        });
    }

    @Override
    public void exportAbout(String graph, Collection<String> nodes, OutputStream nquads) {
        once(() -> {
            GraphQueries.exportAbout(this::prepare, graph, nodes, nquads);
            return true;
        });
    }

    @Override
    public Set<String> having(String graph, String property, Collection<String> texts) {
        return calling(() -> GraphQueries.having(this::prepare, graph, property, texts));
    }

    @Override
    public void export(OutputStream nquads) {
        URI whole = endpoint.whole();
        if (whole == null) {
            export(calling(() -> GraphQueries.all(this::prepare)), nquads);
            return;
        }
        send(request(whole).header("Accept", NQUADS).build(), body -> body.transferTo(nquads));
    }

    @Override
    public void restore(InputStream nquads) {
        URI whole = endpoint.wholeWritten();
        if (whole == null) {
            throw new StoreException("the store " + endpoint + " has no service that takes a whole dataset");
        }
        HttpRequest put = request(whole)
                .header("Content-Type", NQUADS)
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> nquads))
                .build();
        send(put, InputStream::readAllBytes);
    }

    /** What is done with the body of an answer. */
    @FunctionalInterface
    private interface Body {
        Object take(InputStream body) throws IOException;
    }

    private void send(HttpRequest request, Body taking) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    HttpException refused = new HttpException(response.statusCode(), "", said(body));
                    throw new StoreException(Answers.describe(endpoint, refused), refused);
                }
                taking.take(body);
            }
        } catch (IOException e) {
            throw new StoreException("the connection to the store " + endpoint + " broke: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while speaking with the store " + endpoint, e);
        }
    }

    private static String said(InputStream body) throws IOException {
        return new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8).strip();
    }

    private <T> T calling(Supplier<T> call) {
        return once(() -> patience.call(call));
    }

    private <T> T once(Supplier<T> call) {
        try {
            return call.get();
        } catch (HttpException | JenaException | RuntimeIOException e) {
            throw new StoreException(Answers.describe(endpoint, e), e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }
}
