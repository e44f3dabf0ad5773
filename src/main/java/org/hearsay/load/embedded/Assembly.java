package org.hearsay.load.embedded;

import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.apache.jena.vocabulary.RDF;

/**
 * The one description of the dataset, {@code fuseki-config/hearsay.ttl}, for a given folder: embedded store, embedded server
 * and stand-alone Fuseki all stand on it, so that they agree on indexes and analyzers.
 */
public final class Assembly {
    private static final String FILE = "fuseki-config/hearsay.ttl";
    private static final Property PASSWORD_FILE =
            ResourceFactory.createProperty("http://jena.apache.org/fuseki#passwd");

    /** Up to so many rows Jena keeps the first of an order at hand instead of sorting all; by itself up to 1,000. */
    private static final int FIRST_OF_ORDER = 10_000;

    static {
        JenaSystem.init();
        TextQuery.init();
        ARQ.getContext().set(ARQ.topNSortingThreshold, FIRST_OF_ORDER);
    }

    private Assembly() {}

    /** The description with the folder's paths in place of those in the file; the caller may change it. */
    public static Model describe(StoreFolder folder) {
        Model model = RDFDataMgr.loadModel(FILE);
        point(model, VocabTDB2.pLocation, folder.triples());
        point(model, TextVocab.pDirectory, folder.textIndex());
        point(model, PASSWORD_FILE, folder.path().resolve("password"));
        return model;
    }

    /** Opens the dataset; the caller holds the folder, and closes the dataset. */
    static Dataset open(StoreFolder folder) {
        Model model = describe(folder);
        Resource dataset =
                model.listSubjectsWithProperty(RDF.type, TextVocab.textDataset).next();
        return DatasetFactory.assemble(dataset);
    }

    private static void point(Model model, Property property, Path path) {
        Resource subject = model.listSubjectsWithProperty(property).next();
        subject.removeAll(property).addProperty(property, path.toAbsolutePath().toString());
    }
}
