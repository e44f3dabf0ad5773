package org.hearsay.resolve.derived;

import java.io.Serializable;
import org.hearsay.article.ArticleIdentity;

/**
 * A judgement that two nodes are one party.
 *
 * @param identified the node that is recognized
 * @param as the node whom it is recognized as
 * @param article IRI of the article in which it is so; empty where it is so in all
 * @param reason in plain words
 */
public record Identification(String identified, String as, String article, String reason)
        implements Comparable<Identification>, Serializable {
    public String iri() {
        return ArticleIdentity.findingIri(identified, "identification", as, article);
    }

    @Override
    public int compareTo(Identification other) {
        return (identified + "\0" + as + "\0" + article)
                .compareTo(other.identified + "\0" + other.as + "\0" + other.article);
    }
}
