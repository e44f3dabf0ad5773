package org.hearsay.serve.strangers;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Evaluates a query as TDB2 does, and gives it up when its parts have made more rows than it may. For one query. */
final class CountedExecutor extends OpExecutorTDB2 {
    private static final Symbol LEFT = Symbol.create("https://w3id.org/hearsay/ns#rowsLeft");
    private static final OpExecutorFactory FACTORY = CountedExecutor::new;

    private final AtomicLong left;

    private CountedExecutor(ExecutionContext context) {
        super(context);
        this.left = context.getContext().get(LEFT);
    }

    /** Into the context of one query. */
    static void install(Context context, long rows) {
        context.set(LEFT, new AtomicLong(rows));
        context.set(ARQConstants.sysOpExecutorFactory, FACTORY);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return new Counted(super.exec(op, input), left);
    }

    /** Along a graph that looks up now and then whether the query is to end; Jena's search for paths does not. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), execCxt.getCancelSignal());
        return new QueryIterPath(path.getTriplePath(), input, new ExecutionContext(execCxt, watched));
    }

    private static final class Counted extends QueryIteratorWrapper {
        private final AtomicLong left;

        Counted(QueryIterator rows, AtomicLong left) {
            super(rows);
            this.left = left;
        }

        @Override
        protected Binding moveToNextBinding() {
            if (left.decrementAndGet() < 0) {
                throw new QueryCancelledException();
            }
            return super.moveToNextBinding();
        }
    }
}
