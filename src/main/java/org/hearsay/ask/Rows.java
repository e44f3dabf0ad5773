package org.hearsay.ask;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** A query's answer, all of it in memory. Immutable. */
public final class Rows {
    /** What a row takes beside its cells, and a cell beside its text, in bytes. */
    private static final int ROW = 64;

    private static final int CELL = 128;

    private final List<Var> variables;
    private final List<Binding> bindings;
    private final OptionalLong limit;

    private Rows(List<Var> variables, List<Binding> bindings) {
        this(variables, bindings, OptionalLong.empty());
    }

    private Rows(List<Var> variables, List<Binding> bindings, OptionalLong limit) {
        this.variables = List.copyOf(variables);
        this.bindings = List.copyOf(bindings);
        this.limit = limit;
    }

    /** The same rows, of which is known by which limit of their query others may have been left out. */
    Rows limited(OptionalLong by) {
        return new Rows(variables, bindings, by);
    }

    /** What people are told where the query's own limit may have left others out; empty where these are all. */
    public Optional<String> limitedBy(SavedQuery query) {
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        return query.parameters().stream()
                .filter(parameter -> parameter.type() == Parameter.Type.LIMIT)
                .findFirst()
                .map(parameter -> "there may be more than this, for " + parameter.name() + "=" + limit.getAsLong()
                        + "; ask with " + parameter.name() + "=all for all");
    }

    /** Reads all rows to their last cell; TDB2 looks a cell up when it is asked for, which it can in its transaction only. */
    static Rows of(ResultSet results) {
        return of(results, () -> Long.MAX_VALUE).orElseThrow();
    }

    /** Likewise; empty where the rows take more than so many {@link #bytes()}. @param most asked at each row */
    public static Optional<Rows> of(ResultSet results, LongSupplier most) {
        List<Var> variables = results.getResultVars().stream().map(Var::alloc).toList();
        List<Binding> bindings = new ArrayList<>();
        long bytes = 0;
        while (results.hasNext()) {
            Binding row = read(results.nextBinding(), variables);
            bytes += bytes(row);
            if (bytes > most.getAsLong()) {
                return Optional.empty();
            }
            bindings.add(row);
        }
        return Optional.of(new Rows(variables, bindings));
    }

    /** About how much memory a row takes, in bytes, and rather too many; docs/BIG-STORES.md has what was measured. */
    public static long bytes(Binding row) {
        long bytes = ROW;
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            bytes += CELL + 2L * text(row.get(variables.next())).length();
        }
        return bytes;
    }

    /** Of all rows; see {@link #bytes(Binding)}. */
    public long bytes() {
        return bindings.stream().mapToLong(Rows::bytes).sum();
    }

    /** Rows that {@link #read} has read. */
    public static Rows of(List<Var> variables, List<Binding> bindings) {
        return new Rows(variables, bindings);
    }

    /** A row with all its cells, which may be looked at outside of its transaction. */
    public static Binding read(Binding row, List<Var> variables) {
        BindingBuilder cells = BindingFactory.builder();
        for (Var variable : variables) {
            Node value = row.get(variable);
            if (value != null) {
                cells.add(variable, value);
            }
        }
        return cells.build();
    }

    List<Binding> bindings() {
        return bindings;
    }

    /** The columns' names, in order. */
    public List<String> columns() {
        return variables.stream().map(Var::getVarName).toList();
    }

    /** Rows from one on, at most so many. */
    public Rows page(int offset, int most) {
        int from = Math.min(offset, bindings.size());
        return new Rows(variables, bindings.subList(from, from + Math.min(most, bindings.size() - from)), limit);
    }

    public int size() {
        return bindings.size();
    }

    /** What stands in a cell, as text: a literal's words or an IRI; empty where the row has nothing in this column. */
    public Optional<String> cell(int row, String column) {
        Node value = bindings.get(row).get(Var.alloc(column));
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(text(value));
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.isURI() ? value.getURI() : value.toString();
    }

    /**
     * Writes the rows and leaves the stream open.
     *
     * @param width for {@link RowFormat#TABLE}, how many columns of characters a line may have; others pay no heed to it
     */
    public void write(OutputStream out, RowFormat format, int width) {
        switch (format) {
            case TABLE -> new TextTable(this, width).write(out);
            case CSV -> write(out, ResultSetLang.RS_CSV);
            case JSON -> write(out, ResultSetLang.RS_JSON);
            case TSV -> write(out, ResultSetLang.RS_TSV);
            case XML -> write(out, ResultSetLang.RS_XML);
        }
    }

    private void write(OutputStream out, Lang lang) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
        writer.write(out, stream(), Context.emptyContext());
    }

    /** The rows, one after the other. */
    public RowSet stream() {
        return RowSetStream.create(variables, bindings.iterator());
    }
}
