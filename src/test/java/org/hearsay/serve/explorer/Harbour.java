package org.hearsay.serve.explorer;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.ask.SavedQueries;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;
import org.hearsay.load.remote.Credentials;
import org.hearsay.serve.HearsayServer;
import org.hearsay.serve.ServerOptions;

/** A server over the invented quarrel that the saved queries are tested on, with the text of one article and some hostile words. */
final class Harbour {
    private Harbour() {}

    static HearsayServer serve(Path folder) {
        try (EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(folder, "test", Duration.ZERO))) {
            store.replace(graphs());
        }
        return HearsayServer.start(new ServerOptions(
                folder,
                0,
                Optional.of(new Credentials("hearsay", "a password for tests")),
                List.of(SavedQueries.shippedFolder()),
                false));
    }

    static Dataset dataset() {
        Dataset dataset = DatasetFactory.create();
        read(dataset, "/org/hearsay/ask/harbour.trig");
        read(dataset, "/org/hearsay/serve/explorer/texts.trig");
        return dataset;
    }

    private static void read(Dataset dataset, String resource) {
        InputStream trig = Harbour.class.getResourceAsStream(resource);
        RDFDataMgr.read(dataset, trig, Lang.TRIG);
    }

    private static List<GraphContent> graphs() {
        Dataset dataset = dataset();
        List<GraphContent> graphs = new ArrayList<>();
        dataset.listModelNames().forEachRemaining(name -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, dataset.getNamedModel(name), Lang.NTRIPLES);
            graphs.add(new GraphContent(name.getURI(), bytes.toByteArray()));
        });
        return graphs;
    }
}
