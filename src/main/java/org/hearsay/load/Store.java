package org.hearsay.load;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
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
     * Makes a change, wholly or not at all. Done twice it has the effect of once, unless it puts blank nodes in.
     *
     * @throws StoreException also where bytes are no N-Triples or N-Quads; then nothing has changed
     */
    void apply(StoreChange change);

    /** Puts each graph in place of what stands under its name. */
    default void replace(Collection<GraphContent> graphs) {
        apply(StoreChange.replacing(graphs));
    }

    /** Removes graphs; those that are not there are passed over. */
    default void remove(Collection<String> graphs) {
        apply(StoreChange.removing(graphs));
    }

    /** Takes some statements out and puts others in, and touches no other. */
    default void change(QuadChange change) {
        apply(StoreChange.of(change));
    }

    /** The article that stands under this name. */
    Optional<StoredArticle> article(String iri);

    /** All articles, by name. */
    List<StoredArticle> articles();

    /** How many articles there are. */
    long count();

    /** When an article was last written, by the record of the run that did it. */
    Optional<Instant> lastWritten(String article);

    /** The names of all graphs, sorted. */
    List<String> graphs();

    /** The names of the graphs that hold something of this type under their own name, sorted. */
    List<String> graphsOf(String type);

    /** In which graphs these nodes are told of: by graph, those of the nodes that are a subject in it. */
    Map<String, Set<String>> graphsAbout(Collection<String> nodes);

    /** Writes these graphs as N-Quads, those that are there; leaves the stream open. */
    void export(Collection<String> graphs, OutputStream nquads);

    /** Writes what one graph says of these nodes as N-Quads; leaves the stream open. */
    void exportAbout(String graph, Collection<String> nodes, OutputStream nquads);

    /** The nodes, sorted, that have one of these texts, in no language, as this property in a graph. */
    Set<String> having(String graph, String property, Collection<String> texts);

    /** Writes all graphs as N-Quads, of one state, whatever is changed meanwhile; leaves the stream open. */
    void export(OutputStream nquads);

    /**
     * Puts a whole dataset, such as {@link #export(OutputStream)} wrote, in place of all that stands.
     *
     * @param nquads read once; the caller closes it
     */
    void restore(InputStream nquads);

    /**
     * Gives back the room that was taken by what was replaced. A server's is read and written meanwhile; of a folder that this process
     * holds, who reads is waited for, and nobody may begin to.
     */
    void compact();

    /** Looks at the store. */
    StoreHealth health();

    @Override
    void close();
}
