package org.hearsay.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.hearsay.ask.Rows;
import org.jspecify.annotations.Nullable;

/** Rows that are passed on as they come, and are told of when the last has come, unless they are too much to keep. For one thread. */
final class RecordedRows implements RowSet {
    private final RowSet rows;
    private final Consumer<Rows> whole;
    private final long most;
    private @Nullable List<Binding> seen = new ArrayList<>();
    private long bytes;

    /**
     * @param most how large an answer is kept, in {@link Rows#bytes()}
     * @param whole takes all rows after the last
     */
    RecordedRows(RowSet rows, long most, Consumer<Rows> whole) {
        this.rows = rows;
        this.most = most;
        this.whole = whole;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (!more && seen != null) {
            whole.accept(Rows.of(rows.getResultVars(), seen));
            seen = null;
        }
        return more;
    }

    @Override
    public Binding next() {
        Binding row = Rows.read(rows.next(), rows.getResultVars());
        if (seen != null) {
            seen.add(row);
            bytes += Rows.bytes(row);
            if (bytes > most) {
                seen = null;
            }
        }
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
