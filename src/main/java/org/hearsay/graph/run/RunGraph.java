package org.hearsay.graph.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Problem;
import org.hearsay.graph.Release;
import org.hearsay.graph.Triples;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/**
 * The record of a run as it grows: when it began and what was started; with each batch what it wrote and what stood there before;
 * at its end what became of all articles. It stands in {@link Graphs#RUNS} and not in the articles' graphs, which so depend on the
 * articles alone. A run that died has no end.
 */
public final class RunGraph {
    private RunGraph() {}

    /** A run is known by the moment at which it started. */
    public static String iri(Instant started) {
        return ArticleIdentity.BASE + "run/" + started.toString().replaceAll("[:.]", "-");
    }

    /** @param command what was started, for people */
    public static Model begun(Instant started, String command) {
        Triples triples = new Triples(Graphs.RUNS);
        String run = iri(started);
        triples.type(run, Hearsay.RUN);
        triples.instant(run, Standard.STARTED_AT, started);
        triples.code(run, Hearsay.EXTRACTOR_VERSION, Release.extractor());
        triples.code(run, Hearsay.COMMAND, command);
        return triples.model();
    }

    /**
     * What one batch wrote.
     *
     * @param articles the IRIs of the articles whose graphs were written
     * @param replaced what stood there before
     */
    public static Model wrote(String run, Collection<String> articles, Collection<EarlierVersion> replaced) {
        Triples triples = new Triples(Graphs.RUNS);
        articles.forEach(article -> triples.link(run, Standard.GENERATED, article));
        replaced.forEach(version -> earlier(run, version, triples));
        return triples.model();
    }

    /** Which articles were taken out. */
    public static Model retired(String run, Collection<EarlierVersion> articles) {
        Triples triples = new Triples(Graphs.RUNS);
        for (EarlierVersion version : articles) {
            triples.link(run, Standard.INVALIDATED, version.article());
            earlier(run, version, triples);
        }
        return triples.model();
    }

    private static void earlier(String run, EarlierVersion version, Triples triples) {
        String iri = ArticleIdentity.findingIri(
                version.article(), "version", version.sha256(), version.extractorVersion(), version.gone());
        triples.type(iri, Hearsay.EARLIER_VERSION);
        triples.link(iri, Standard.SPECIALIZATION_OF, version.article());
        triples.code(iri, Hearsay.SHA256, version.sha256());
        triples.code(iri, Hearsay.EXTRACTOR_VERSION, version.extractorVersion());
        if (version.read() != null) {
            triples.instant(iri, Standard.GENERATED_AT, version.read());
        }
        triples.instant(iri, Standard.INVALIDATED_AT, version.gone());
        triples.link(iri, Standard.WAS_INVALIDATED_BY, run);
    }

    /**
     * The end. The moment is worked out from the beginning, so that a clock that was set meanwhile does not put it before that.
     *
     * @param took by a clock that does not jump
     * @param problems of the articles that were set aside
     */
    public static Model ended(Instant started, Duration took, Ending ending, Tally tally, List<Problem> problems) {
        Triples triples = new Triples(Graphs.RUNS);
        String run = iri(started);
        triples.instant(run, Standard.ENDED_AT, started.plus(took));
        triples.number(
                run, Hearsay.SECONDS, BigDecimal.valueOf(took.toMillis(), 3).toPlainString());
        triples.code(run, Hearsay.ENDING, ending.name().toLowerCase(Locale.ROOT));
        Map.of(
                        Hearsay.ARTICLES_NEW, tally.added(),
                        Hearsay.ARTICLES_CHANGED, tally.changed(),
                        Hearsay.ARTICLES_UNCHANGED, tally.unchanged(),
                        Hearsay.ARTICLES_RETIRED, tally.retired(),
                        Hearsay.ARTICLES_SET_ASIDE, tally.setAside())
                .forEach((property, count) -> triples.number(run, property, Integer.toString(count)));
        for (Problem problem : problems) {
            String iri = ArticleIdentity.findingIri(run, "problem", problem.article());
            triples.link(iri, Standard.WAS_GENERATED_BY, run);
            problem(iri, problem, triples);
        }
        return triples.model();
    }

    /** A problem's own triples. */
    static void problem(String iri, Problem problem, Triples triples) {
        triples.type(iri, Hearsay.PROBLEM);
        triples.code(iri, Standard.IDENTIFIER, problem.article());
        triples.code(iri, Hearsay.PROBLEM_CODE, problem.code().name());
        String remedy = problem.remedy(); // of one that was read back it stands in the message
        triples.code(iri, Hearsay.MESSAGE, remedy.isEmpty() ? problem.message() : problem.message() + ". " + remedy);
    }
}
