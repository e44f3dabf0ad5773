package org.hearsay.resolve.block;

import java.util.Collection;
import java.util.List;
import org.hearsay.resolve.report.ReportedArticle;

/** Where articles are read from. */
@FunctionalInterface
public interface Shelf {
    /** The articles of these names that are there. */
    List<ReportedArticle> read(Collection<String> articles);
}
