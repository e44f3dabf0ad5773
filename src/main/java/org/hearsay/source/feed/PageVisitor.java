package org.hearsay.source.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.hearsay.source.web.Fetched;
import org.hearsay.source.web.Visit;
import org.hearsay.source.web.Visits;
import org.jspecify.annotations.Nullable;

/** Articles by their address, fetched only where they are not known to be had already, and remembered. For one thread. */
final class PageVisitor {
    /** What may be otherwise at the next visit, though the page be the same. */
    private static final Set<ProblemCode> PASSING = EnumSet.of(
            ProblemCode.UNREACHABLE,
            ProblemCode.HTTP_STATUS,
            ProblemCode.TIMED_OUT,
            ProblemCode.TRUNCATED,
            ProblemCode.ROBOTS,
            ProblemCode.ADDRESS_REFUSED);

    private final WebSource.Visiting visiting;
    private final Holdings holdings;

    PageVisitor(WebSource.Visiting visiting, Holdings holdings) {
        this.visiting = visiting;
        this.holdings = holdings;
    }

    /**
     * The article at an address.
     *
     * @param dated its date, where a feed tells it: a page of the same date as at the last visit is not asked for
     * @param fallback what holds where the page does not tell it
     */
    Reading visit(String address, String dated, Metadata fallback) {
        Optional<Visit> before = visiting.visits().of(address);
        if (!dated.isEmpty() && before.isPresent() && dated.equals(before.get().dated())) {
            Problem problem = before.get().problem();
            if (problem != null) {
                return new Reading.SetAside(problem);
            }
            if (before.get().held(holdings)) {
                return again(address, dated, before.get(), before.get().marks());
            }
        }
        return ask(address, dated, before.filter(visit -> visit.held(holdings)), fallback);
    }

    private Reading ask(String address, String dated, Optional<Visit> held, Metadata fallback) {
        try {
            Fetched fetched =
                    visiting.fetcher().fetch(address, held.map(Visit::marks).orElse(Fetched.Marks.NONE));
            return fetched.page().isPresent()
                    ? read(address, dated, fetched, fallback)
                    : again(address, dated, held.orElseThrow(), fetched.marks());
        } catch (UnfitException e) {
            return failed(address, dated, Fetched.Marks.NONE, e.problem(address));
        }
    }

    /** The article on a page that was fetched. */
    Reading read(String address, String dated, Fetched fetched, Metadata fallback) {
        try {
            Reading reading = fetched.page().orElseThrow().reading(fallback, holdings);
            remember(address, dated, fetched.marks(), known(reading).stream().toList(), null);
            return reading;
        } catch (UnfitException e) {
            return failed(address, dated, fetched.marks(), e.problem(address));
        }
    }

    private Reading again(String address, String dated, Visit visit, Fetched.Marks marks) {
        remember(address, dated, marks, visit.articles(), null);
        return unchanged(visit.articles().get(0));
    }

    private Reading failed(String address, String dated, Fetched.Marks marks, Problem problem) {
        if (!passes(problem.code())) {
            remember(address, dated, marks, List.of(), problem);
        }
        return new Reading.SetAside(problem);
    }

    private void remember(
            String address, String dated, Fetched.Marks marks, List<Visit.Known> articles, @Nullable Problem problem) {
        visiting.visits().remember(address, new Visit(marks, dated, articles, problem, Visits.today()));
    }

    static boolean passes(ProblemCode code) {
        return PASSING.contains(code);
    }

    static Optional<Visit.Known> known(Reading reading) {
        if (reading instanceof Reading.Readable readable) {
            Article article = readable.article();
            return Optional.of(new Visit.Known(article.id(), article.iri(), article.sha256()));
        }
        return reading instanceof Reading.Unchanged same
                ? Optional.of(new Visit.Known(same.id(), same.iri(), same.sha256()))
                : Optional.empty();
    }

    static Reading unchanged(Visit.Known known) {
        return new Reading.Unchanged(known.id(), known.iri(), known.sha256());
    }
}
