package org.hearsay.spark.derive;

import java.io.Serializable;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * An article, and who is who in it.
 *
 * @param who tells no more than that
 */
record Known(ReportedArticle article, Parties who) implements Serializable {}
