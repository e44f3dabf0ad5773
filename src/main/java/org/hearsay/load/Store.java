package org.hearsay.load;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store of named graphs, one an article and some for what holds across articles.
 *
 * <p>Every change is one transaction: readers see all of it or nothing, and it is on disk when the call returns. All methods
 * throw {@link StoreException} where the store cannot be reached, read or written. Thread-safe; changes are made one after another.
 */
public interface Store extends AutoCloseable {

    /**
     * Puts each graph in place of what stands under its name.
     *
     * @throws StoreException also where the bytes are no N-Triples or N-Quads; then nothing has changed
     */
    void replace(Collection<GraphContent> graphs);

    /** Removes graphs; those that are not there are passed over. */
    void remove(Collection<String> graphs);

    /**
     * Takes some statements out and puts others in, and touches no other.
     *
     * @throws StoreException also where the bytes are no N-Quads; then nothing has changed
     */
    void change(QuadChange change);

    /**
     * Puts the record of a run in place of an earlier one of that name, beside those of other runs.
     *
     * @param graph the graph that holds the runs
     * @param run the run; its record is what has it, or a name that starts with it and a slash, as subject
     */
    void record(String graph, GraphContent run);

    /** The article that stands under this name. */
    Optional<StoredArticle> article(String iri);

    /** All articles, by name. */
    List<StoredArticle> articles();

    /** The names of the graphs that hold something of this type under their own name, sorted. */
    List<String> graphsOf(String type);

    /** The names of all graphs, sorted. */
    List<String> graphs();

    /** In which graphs these nodes are told of: by graph, those of the nodes that are a subject in it. */
    Map<String, Set<String>> graphsAbout(Collection<String> nodes);

    /** Writes these graphs as N-Quads, those that are there; leaves the stream open. */
    void export(Collection<String> graphs, OutputStream nquads);

    /** Writes all graphs as N-Quads, of one state, whatever is changed meanwhile; leaves the stream open. */
    void export(OutputStream nquads);

    /** Looks at the store. */
    StoreHealth health();

    @Override
    void close();
}
