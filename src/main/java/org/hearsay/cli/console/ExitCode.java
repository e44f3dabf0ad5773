package org.hearsay.cli.console;

import org.hearsay.pipeline.ingest.RunReport;

/** The exit codes, as the help and the README list them. */
public final class ExitCode {
    /** All was done. */
    public static final int OK = 0;
    /** A fault of Hearsay itself. */
    public static final int FAULT = 1;
    /** The command line was wrong. */
    public static final int USAGE = 2;
    /** Done, but some articles were set aside. */
    public static final int SET_ASIDE = 3;
    /** The store is missing, unreachable or refuses. */
    public static final int STORE = 4;
    /** The port is in use. */
    public static final int PORT = 5;
    /** The store, or the RDF that is to be taken in, breaks the shapes or is no RDF. */
    public static final int INVALID = 6;
    /** Another process holds the store; nothing was done. */
    public static final int HELD = 7;

    /** Of a run that came to its end, or was stopped. */
    public static int of(RunReport report) {
        return report.tally().setAside() == 0 ? OK : SET_ASIDE;
    }

    private ExitCode() {}
}
