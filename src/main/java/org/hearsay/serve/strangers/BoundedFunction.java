package org.hearsay.serve.strangers;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * REGEX, REPLACE or CONCAT as Jena has it, tried first at bounded cost: texts may not grow without end, and a pattern that takes too
 * long on a text, which some take years for, ends the query. A pattern that passes is then matched once more by Jena.
 */
final class BoundedFunction extends ExprFunctionN {
    /** Characters that may go in and come out; the largest article has five million bytes, a usual one 5,000. */
    private static final long LONGEST = 1_000_000;

    private final ExprFunctionN function;
    private final Duration patience;

    BoundedFunction(ExprFunctionN function, Duration patience) {
        super(function.getFunctionSymbol().getSymbol(), new ExprList(function.getArgs()));
        this.function = function;
        this.patience = patience;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        if (values.stream().mapToLong(value -> value.asString().length()).sum() > LONGEST) {
            throw new ExprEvalException(function.getFunctionSymbol() + " of more than " + LONGEST + " characters");
        }
        if (!(function instanceof E_StrConcat)) {
            tryPattern(values);
        }
        return function.eval(values);
    }

    private void tryPattern(List<NodeValue> values) {
        String text = values.get(0).asString();
        boolean replaces = function.getFunctionSymbol().getSymbol().equals("replace");
        int flags = replaces ? 3 : 2;
        String flag = values.size() > flags ? values.get(flags).asString() : "";
        long growth = replaces ? growth(text, values.get(2).asString()) : 0;
        try {
            Matcher matcher = RegexEngine.makePattern("regex", values.get(1).asString(), flag)
                    .matcher(new ImpatientText(text, System.nanoTime() + patience.toNanos()));
            long longest = text.length();
            while (matcher.find() && replaces) {
                longest += growth;
                if (longest > 10 * LONGEST) {
                    throw new QueryCancelledException();
                }
            }
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new ExprEvalException("the pattern cannot be followed", e);
        }
    }

    /** By how much one replacement lengthens a text at most; it may hold parts of what it replaces. */
    private static long growth(String text, String replacement) {
        return replacement.length() + (replacement.contains("$") ? text.length() : 0L);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedFunction((ExprFunctionN) function.copy(arguments), patience);
    }
}
