package org.hearsay.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.assembler.JA;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.ask.Keeping;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.catalogue.LiveQueries;
import org.hearsay.ask.kept.AnswersAhead;
import org.hearsay.ask.kept.KeptAnswers;
import org.hearsay.load.embedded.Assembly;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.api.QueryApi;
import org.hearsay.serve.api.Surroundings;
import org.hearsay.serve.explorer.Explorer;
import org.hearsay.serve.metrics.StoreMetrics;
import org.hearsay.serve.strangers.Limits;
import org.hearsay.serve.strangers.ReadingAlone;
import org.hearsay.serve.strangers.StrangersQuery;

/**
 * An embedded Fuseki over a store's folder, on the loopback interface: the dataset {@code /hearsay}, the console at {@code /}, the
 * explorer at {@code /explore/}, the saved queries at {@code /api/queries}, {@code /$/ping}, {@code /$/stats} and
 * {@code /$/metrics}. Reading is free; writing and administration want the editor's password.
 *
 * <p>Thread-safe.
 */
public final class HearsayServer implements AutoCloseable {
    static final String DATASET = "hearsay";
    private static final Duration API_PATIENCE = Duration.ofSeconds(20);
    private static final Duration WORTH_KEEPING = Duration.ofSeconds(1);

    private final StoreFolder folder;
    private final FusekiServer fuseki;
    private final KeptAnswers kept;
    private final Optional<AnswersAhead> ahead;
    private final Optional<Path> passwordFile;

    private HearsayServer(
            StoreFolder folder,
            FusekiServer fuseki,
            KeptAnswers kept,
            Optional<AnswersAhead> ahead,
            Optional<Path> passwordFile) {
        this.folder = folder;
        this.fuseki = fuseki;
        this.kept = kept;
        this.ahead = ahead;
        this.passwordFile = passwordFile;
    }

    /**
     * Takes the folder and starts to serve it.
     *
     * @throws ServerException where the port is in use
     * @throws org.hearsay.load.StoreLockedException where another process holds the folder
     */
    public static HearsayServer start(ServerOptions options) {
        StoreFolder folder = StoreFolder.hold(options.store(), "serve", Duration.ofSeconds(3));
        try {
            EmbeddedStore.mend(folder);
            Credentials editor = options.editor().orElseGet(() -> PasswordFile.readOrMake(options.store()));
            folder.markTextIndexUnsure(); // anyone with the password may write from here on
            FusekiServer.Builder builder = builder(folder, editor, options);
            Dataset dataset = DatasetFactory.wrap(builder.getDataset("/" + DATASET));
            KeptAnswers kept = new KeptAnswers(dataset, Keeping.PATIENCE, WORTH_KEEPING);
            Optional<Keeping> keeping = options.strangers().isEmpty() ? Optional.of(kept) : Optional.empty();
            keeping.ifPresent(answers -> builder.registerOperation(Operation.Query, new KeepingQuery(answers)));
            QueryShelf shelf = new QueryShelf(new LiveQueries(options.queries()), dataset);
            builder.addServlet(
                    "/api/*",
                    new QueryApi(
                            shelf,
                            QueryRunner.over(dataset, API_PATIENCE, keeping),
                            new Surroundings(options.savedQueriesAlone())));
            builder.addServlet(StoreMetrics.PATH, new StoreMetrics(folder.path(), dataset));
            FusekiServer fuseki = start(folder, builder.build(), options.port());
            Optional<Path> file =
                    options.editor().isPresent() ? Optional.empty() : Optional.of(PasswordFile.in(options.store()));
            Optional<AnswersAhead> ahead = keeping.filter(answers -> options.askingAhead())
                    .map(answers -> AnswersAhead.over(dataset, shelf, answers, AnswersAhead.QUIET));
            HearsayServer server = new HearsayServer(folder, fuseki, kept, ahead, file);
            shelf.open(server.url());
            if (!options.savedQueriesAlone()) { // others of this machine may then ask this server
                folder.announce(server.dataset());
            }
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static FusekiServer.Builder builder(StoreFolder folder, Credentials editor, ServerOptions options) {
        Model description = Assembly.describe(folder);
        // the password may come from the environment, so that Fuseki is not to look for its file
        description.removeAll(null, ResourceFactory.createProperty("http://jena.apache.org/fuseki#passwd"), null);
        FusekiServer.Builder builder = FusekiServer.create();
        options.strangers().ifPresent(limits -> bound(builder, description, limits));
        return builder.loopback(true)
                .port(options.port())
                .staticFileBase(Console.location())
                .addServlet("/$/server", new ActionServerStatus())
                .addServlet(Explorer.PATH + "/*", new Explorer())
                .addFilter("/*", new Guard())
                .addFilter("/*", options.savedQueriesAlone() ? new SavedQueriesAlone() : new Front())
                .registerOperation(Operation.Update, new LocalUpdate())
                .fusekiModules(FusekiModules.create(FMod_Prometheus.create()))
                .parseConfig(description)
                .auth(AuthScheme.BASIC)
                .securityHandler(Administration.securityHandler(editor))
                .enablePing(true)
                .enableStats(true)
                .enableCompact(true)
                .enableTasks(true);
    }

    private static void bound(FusekiServer.Builder builder, Model description, Limits limits) {
        Property value = ResourceFactory.createProperty(JA.getURI(), "cxtValue");
        description
                .listSubjectsWithProperty(ResourceFactory.createProperty(JA.getURI(), "cxtName"), "arq:queryTimeout")
                .toList()
                .forEach(setting -> setting.removeAll(value).addProperty(value, limits.timeouts()));
        builder.addFilter("/*", new ReadingAlone(DATASET, limits.bytes()))
                .registerOperation(Operation.Query, new StrangersQuery(limits));
    }

    private static FusekiServer start(StoreFolder folder, FusekiServer fuseki, int port) {
        try {
            return fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            EmbeddedStore.release(folder, dataset(fuseki));
            if (Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw portInUse(port, e);
            }
            throw new ServerException("the server cannot start: " + e.getMessage(), e);
        }
    }

    private static DatasetGraph dataset(FusekiServer fuseki) {
        return Objects.requireNonNull(fuseki.getDataAccessPointRegistry())
                .get("/" + DATASET)
                .getDataService()
                .getDataset();
    }

    /** Before work whose fruit could then not be served. @throws ServerException if another program listens on the port */
    public static void refuseUsedPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw portInUse(port, e);
        } catch (IOException e) {
            throw new ServerException("the port " + port + " cannot be tried: " + e, e);
        }
    }

    private static ServerException portInUse(int port, Exception cause) {
        return new ServerException(
                "port " + port + " is in use: stop what serves there, or take another with --port", cause);
    }

    /** Where the console is: {@code http://localhost:3030/}. */
    public URI url() {
        return URI.create("http://localhost:" + fuseki.getHttpPort() + "/");
    }

    /** The dataset's address: {@code http://localhost:3030/hearsay}. */
    public URI dataset() {
        return url().resolve(DATASET);
    }

    /** The file with the editor's password; empty where the environment gave it. */
    public Optional<Path> passwordFile() {
        return passwordFile;
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    /** Ends service in order; the folder is free afterwards. */
    @Override
    public synchronized void close() {
        DatasetGraph quads = dataset(fuseki);
        fuseki.stop();
        kept.close();
        ahead.ifPresent(AnswersAhead::close);
        EmbeddedStore.release(folder, quads);
    }
}
