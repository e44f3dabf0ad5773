package org.hearsay.serve.strangers;

import java.util.List;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.XSD;

/**
 * A stranger's query, refused where it asks for what is not SPARQL's own (functions and properties that run code of Java or of
 * Jena, other servers), and with functions that may cost without end in a form that ends.
 */
final class PermittedQuery {
    /** The text index. */
    private static final String SEARCH = "http://jena.apache.org/text#";

    /** Of functions and properties that Jena adds to SPARQL. */
    private static final List<String> JENAS = List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");

    private static final Patterns PATTERNS = new Patterns();

    private PermittedQuery() {}

    /** @throws org.apache.jena.fuseki.servlets.ActionErrorException with status 403 and what is not permitted */
    static Query of(Query query, Limits limits) {
        return QueryTransformOps.transform(query, PATTERNS, new Functions(limits));
    }

    private static void refuse(String what) {
        ServletOps.errorForbidden(what + " is not for strangers to use: this server is open to all");
    }

    /** Looks at patterns, and leaves them as they are. */
    private static final class Patterns extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementService service, Node address, Element pattern) {
            refuse("SERVICE");
            return service;
        }

        @Override
        public Element transform(ElementPathBlock block) {
            for (TriplePath path : block.getPattern()) {
                Node property = path.getPredicate();
                if (property != null && property.isURI() && runsCode(property.getURI())) {
                    refuse("the property function <" + property.getURI() + ">");
                }
            }
            return super.transform(block);
        }

        private static boolean runsCode(String property) {
            return !property.startsWith(SEARCH) && JENAS.stream().anyMatch(property::startsWith);
        }
    }

    private static final class Functions extends ExprTransformCopy {
        private final Limits limits;

        Functions(Limits limits) {
            this.limits = limits;
        }

        @Override
        public Expr transform(ExprFunctionOp exists, ExprList arguments, Op pattern) {
            Element inner = ElementTransformer.transform(exists.getElement(), PATTERNS, this);
            return exists instanceof E_Exists ? new E_Exists(inner) : new E_NotExists(inner);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Function named && !named.getFunctionIRI().startsWith(XSD.NS)) {
                refuse("the function <" + named.getFunctionIRI() + ">");
            }
            Expr same = super.transform(function, arguments);
            boolean costly = same instanceof E_Regex || same instanceof E_StrReplace || same instanceof E_StrConcat;
            return costly ? new BoundedFunction((ExprFunctionN) same, limits.expression()) : same;
        }
    }
}
