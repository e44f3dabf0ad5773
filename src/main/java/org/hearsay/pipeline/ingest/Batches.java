package org.hearsay.pipeline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Problem;
import org.hearsay.extract.Findings;
import org.hearsay.graph.run.Ending;
import org.hearsay.graph.run.Tally;
import org.hearsay.load.GraphContent;
import org.hearsay.load.QuadChange;
import org.hearsay.load.StoredArticle;
import org.hearsay.pipeline.GraphMaking;
import org.hearsay.pipeline.Outcome;
import org.jspecify.annotations.Nullable;

/** Gathers outcomes, loads the graphs some at a time, and counts. For one run and one thread. */
final class Batches {
    /** Articles a transaction: few enough to lose little when a run is broken off, and some 20,000 triples. */
    private static final int SIZE = 16;

    private final StoreWriter writer;
    private final GraphMaking making;
    private final Quarantine quarantine;
    private final Ingestion.Listener listener;
    private final List<GraphContent> waiting = new ArrayList<>();
    private final List<Problem> setAside = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private int added;
    private int changed;
    private int unchanged;
    private int retired;
    private int stillAside;

    Batches(StoreWriter writer, GraphMaking making, Quarantine quarantine, Ingestion.Listener listener) {
        this.writer = writer;
        this.making = making;
        this.quarantine = quarantine;
        this.listener = listener;
    }

    void take(Outcome outcome) {
        if (outcome instanceof Outcome.Extracted extracted) {
            check(extracted.findings());
        } else if (outcome instanceof Outcome.SetAside aside) {
            setAside(aside.problem(), aside.article());
        } else if (outcome instanceof Outcome.Known known) {
            pass(known);
        }
        if (waiting.size() >= SIZE) {
            flush();
        }
        listener.progress(tally().seen() + waiting.size(), setAside);
    }

    private void pass(Outcome.Known known) {
        met.add(known.iri());
        if (quarantine.of(known.id(), known.iri()) != null) {
            stillAside++;
        } else {
            quarantine.release(known.id());
            unchanged++;
        }
    }

    private void setAside(Problem problem, @Nullable Article article) {
        met.add(article == null ? problem.article() : article.iri());
        quarantine.add(problem, article, writer.log().now());
        refuse(problem);
    }

    /** Tells of a problem that is no article's. */
    void refuse(Problem problem) {
        setAside.add(problem);
        listener.setAside(problem);
    }

    private void check(Findings findings) {
        Article article = findings.article();
        GraphMaking.Made made = making.of(findings);
        if (made instanceof GraphMaking.Sound sound) {
            met.add(article.iri());
            quarantine.release(article.id());
            waiting.add(sound.graph());
        } else if (made instanceof GraphMaking.Broken broken) {
            setAside(broken.problem(), article);
        }
    }

    /** Loads what waits. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<GraphContent> graphs = List.copyOf(waiting);
        waiting.clear();
        int fresh = writer.write(graphs);
        added += fresh;
        changed += graphs.size() - fresh;
    }

    /** Whether a source had this article, or failed to give it. */
    boolean met(StoredArticle article) {
        return met.contains(article.iri()) || met.contains(article.id());
    }

    void retire(List<StoredArticle> gone) {
        writer.retire(gone);
        gone.forEach(article -> quarantine.release(article.id()));
        retired += gone.size();
    }

    private Tally tally() {
        return new Tally(added, changed, unchanged, retired, setAside.size() + stillAside);
    }

    /** Records how the run ended, if it changed anything or met a new problem; a run that did not writes nothing. */
    RunReport end(Ending ending) {
        QuadChange quads = quarantine.change();
        if (writer.log().written() || !quads.isEmpty()) {
            byte[] record = writer.log().ended(ending, tally(), setAside);
            writer.note(new QuadChange(quads.without(), RunLog.joined(quads.with(), record)));
        }
        RunLog log = writer.log();
        return new RunReport(log.started(), log.took(), ending, tally(), setAside, log.written());
    }
}
