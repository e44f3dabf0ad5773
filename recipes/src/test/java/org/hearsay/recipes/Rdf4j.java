package org.hearsay.recipes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** RDF4J's own store on disk, and its reading of files. */
final class Rdf4j {
    private Rdf4j() {}

    static Model read(Path file, RDFFormat format) {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(in, format);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query over a file in a native store, the cells of a row between tabs. */
    static List<String> ask(Path trig, Path folder, Path query) throws IOException {
        SailRepository repository = new SailRepository(new NativeStore(folder.toFile()));
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.add(trig.toFile(), RDFFormat.TRIG);
            return connection.prepareTupleQuery(Files.readString(query)).evaluate().stream()
                    .map(row -> row.getValue("speaker").stringValue() + "\t"
                            + row.getValue("words").stringValue())
                    .toList();
        } finally {
            repository.shutDown();
        }
    }
}
