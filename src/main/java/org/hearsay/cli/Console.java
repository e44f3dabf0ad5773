package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hearsay.article.Problem;
import picocli.CommandLine.Help.Ansi;

/**
 * Messages and progress on standard error, so that standard output holds results only. On a terminal progress rewrites one line;
 * elsewhere it is a plain line now and then. For one thread.
 */
final class Console {
    /** Set by the launcher where standard error is a terminal, which Java 17 cannot tell. */
    private static final boolean TERMINAL = Boolean.getBoolean("hearsay.terminal");

    private static final long PLAIN_EVERY_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private long lastPlain = System.nanoTime();
    private boolean lineOpen;

    Console(PrintWriter err) {
        this(err, TERMINAL);
    }

    Console(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void say(String message) {
        endLine();
        err.println(message);
        err.flush();
    }

    void warn(Problem problem) {
        say((terminal ? Ansi.AUTO.string("@|yellow set aside|@ ") : "set aside ") + problem.line());
    }

    /** @param done of how many */
    void progress(int done, int all, List<Problem> aside) {
        String line = done + "/" + all + " articles" + (aside.isEmpty() ? "" : ", " + aside.size() + " set aside");
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            err.flush();
            lineOpen = true;
        } else if (System.nanoTime() - lastPlain > PLAIN_EVERY_NANOS) {
            lastPlain = System.nanoTime();
            say(line);
        }
    }

    void endLine() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            lineOpen = false;
        }
    }
}
