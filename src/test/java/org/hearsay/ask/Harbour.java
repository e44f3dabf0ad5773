package org.hearsay.ask;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;
import org.hearsay.load.embedded.StoreFolder;

/** The invented quarrel of {@code harbour.trig}, and what the saved queries are to say of it. */
public final class Harbour {
    private Harbour() {}

    /** A store that holds it, and stays open. */
    public static EmbeddedStore store(Path folder) {
        EmbeddedStore store = EmbeddedStore.open(StoreFolder.hold(folder, "test", Duration.ZERO));
        store.replace(graphs());
        return store;
    }

    static List<GraphContent> graphs() {
        Dataset dataset = DatasetFactory.create();
        InputStream trig = Harbour.class.getResourceAsStream("harbour.trig");
        RDFDataMgr.read(dataset, trig, Lang.TRIG);
        List<GraphContent> graphs = new ArrayList<>();
        dataset.listModelNames().forEachRemaining(name -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, dataset.getNamedModel(name), Lang.NTRIPLES);
            graphs.add(new GraphContent(name.getURI(), bytes.toByteArray()));
        });
        return graphs;
    }

    public static SavedQueries shipped() {
        return SavedQueries.load(Path.of("queries"));
    }
}
