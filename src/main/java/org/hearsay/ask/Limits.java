package org.hearsay.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The LIMIT of a saved query, mostly of a query within it, which chooses findings before they are described. */
final class Limits {
    private static final Var ALL = Var.alloc("all");

    private Limits() {}

    /** The number of the query's one LIMIT, at whatever depth; empty where there is none, or more than one. */
    static Optional<String> valueOf(Query query) {
        List<Query> limited = limited(query);
        return limited.size() == 1 ? Optional.of(Long.toString(limited.get(0).getLimit())) : Optional.empty();
    }

    /** Changes the query's one LIMIT, or takes it away. */
    static void set(Query query, OptionalLong most) {
        limited(query).get(0).setLimit(most.orElse(Query.NOLIMIT));
    }

    private static List<Query> limited(Query query) {
        List<Query> found = new ArrayList<>();
        if (query.hasLimit()) {
            found.add(query);
        }
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery inner) {
                found.addAll(limited(inner.getQuery()));
            }
        });
        return found;
    }

    /**
     * The limit that may have kept rows back from an answer; empty where none did, or the asker has no say in it. One more than the
     * limit is looked for, in any order, and not described, which takes little beside the question itself; what is found twice counts
     * twice. What counts first is not counted again: there as many things as the limit are taken for a sign that there are more.
     *
     * @param query the saved one, with arguments in place
     */
    static OptionalLong reached(SavedQuery saved, Query query, Rows answer, Function<Query, Rows> store) {
        List<Query> limited = limited(query);
        boolean asked = saved.parameters().stream().anyMatch(parameter -> parameter.type() == Parameter.Type.LIMIT);
        if (!asked || limited.isEmpty() || answer.size() == 0) {
            return OptionalLong.empty();
        }
        Query inner = limited.get(0);
        long most = inner.getLimit();
        boolean cut = inner.hasGroupBy() || inner == query
                ? chosen(inner, answer) >= most
                : count(inner, most + 1, store) > most;
        return cut ? OptionalLong.of(most) : OptionalLong.empty();
    }

    /** How many things a query that counts has chosen: each may have several rows, where the answer's columns tell which is which. */
    private static long chosen(Query limited, Rows answer) {
        List<Var> things = limited.getGroupBy().getVars();
        return !things.isEmpty() && answer.columns().containsAll(Var.varNames(things))
                ? answer.bindings().stream()
                        .map(row -> things.stream().map(row::get).toList())
                        .distinct()
                        .count()
                : answer.size();
    }

    private static long count(Query limited, long most, Function<Query, Rows> store) {
        Query inner = QueryFactory.make(); // a copy could not be rid of its order, which takes longest
        inner.setQuerySelectType();
        limited.getResultVars().forEach(inner::addResultVar);
        inner.setQueryPattern(limited.getQueryPattern());
        inner.setLimit(most);
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(inner));
        Query count = QueryFactory.make();
        count.setQuerySelectType();
        count.addResultVar(ALL, count.allocAggregate(new AggCount()));
        count.setQueryPattern(pattern);
        Node number = store.apply(count).bindings().get(0).get(ALL);
        return ((Number) number.getLiteralValue()).longValue();
    }
}
