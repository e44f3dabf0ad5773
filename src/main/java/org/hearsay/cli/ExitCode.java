package org.hearsay.cli;

/** The exit codes, as the help and the README list them. */
final class ExitCode {
    /** All was done. */
    static final int OK = 0;
    /** A fault of Hearsay itself. */
    static final int FAULT = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;
    /** Done, but some articles were set aside. */
    static final int SET_ASIDE = 3;
    /** The store is missing, locked, unreachable or refuses. */
    static final int STORE = 4;
    /** The port is in use. */
    static final int PORT = 5;
    /** The store breaks the shapes. */
    static final int INVALID = 6;

    private ExitCode() {}
}
