package org.hearsay.spark;

import java.io.Serializable;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Reading;
import org.jspecify.annotations.Nullable;

/** What came of reading one article, in a form that travels between machines. */
sealed interface Item extends Serializable {
    /** What the reader made of it. */
    Reading reading();

    /** What it is known by across the corpus: its IRI, or the name that its problem has. */
    String identity();

    static Item of(Reading reading) {
        if (reading instanceof Reading.Readable readable) {
            return Story.of(readable.article());
        }
        if (reading instanceof Reading.SetAside aside) {
            return Refused.of(aside.problem());
        }
        throw new IllegalArgumentException("read without holdings, nothing is unchanged: " + reading);
    }

    /** An article. */
    record Story(String id, String iri, String sha256, String text, int bodyStart, boolean extracted, Told told)
            implements Item {
        static Story of(Article article) {
            ArticleText text = article.text();
            return new Story(
                    article.id(),
                    article.iri(),
                    article.sha256(),
                    text.value(),
                    text.bodyStart(),
                    article.textExtracted(),
                    Told.of(article.metadata()));
        }

        @Override
        public String identity() {
            return iri;
        }

        @Override
        public Reading reading() {
            return new Reading.Readable(
                    new Article(id, iri, sha256, new ArticleText(text, bodyStart), told.metadata(), extracted));
        }
    }

    /** What is told about an article. */
    record Told(
            @Nullable String title,
            @Nullable String published,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String author,
            boolean dateAssumed)
            implements Serializable {
        static Told of(Metadata metadata) {
            PartialDate day = metadata.published();
            return new Told(
                    metadata.title(),
                    day == null ? null : day.toString(),
                    metadata.publisher(),
                    metadata.url(),
                    metadata.author(),
                    metadata.dateAssumed());
        }

        Metadata metadata() {
            PartialDate day = published == null ? null : new PartialDate(published);
            return new Metadata(title, day, publisher, url, author, dateAssumed);
        }
    }

    /** A problem. */
    record Refused(
            ProblemCode code, String article, @Nullable Integer offset, String message, String remedy) implements Item {
        static Refused of(Problem problem) {
            return new Refused(
                    problem.code(), problem.article(), problem.offset(), problem.message(), problem.remedy());
        }

        @Override
        public String identity() {
            return article;
        }

        @Override
        public Reading reading() {
            return new Reading.SetAside(new Problem(code, article, offset, message, remedy));
        }
    }
}
