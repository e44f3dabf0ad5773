package org.hearsay.cli.console;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.hearsay.article.Problem;
import picocli.CommandLine.Help.Ansi;

/**
 * Results go to standard output, messages and progress to standard error, both in UTF-8. On a terminal progress rewrites one
 * line; elsewhere it is a plain line now and then. For one thread.
 */
public final class Console {
    private static final long PLAIN_EVERY_NANOS = 10_000_000_000L;

    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;
    private long lastPlain = System.nanoTime();
    private boolean lineOpen;

    /** @param terminal whether messages are read on a terminal */
    public Console(OutputStream out, OutputStream err, boolean terminal) {
        this.out = out;
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** Where results go; not to be closed. */
    public OutputStream results() {
        return out;
    }

    /** The same for text. Each line is flushed. */
    public PrintWriter text() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Where messages go. */
    public PrintWriter messages() {
        return err;
    }

    /** How many characters a line of results may have. */
    public int width() {
        return Integer.getInteger("hearsay.columns", 120);
    }

    public void say(String message) {
        endLine();
        err.println(message);
    }

    /** Tells why an article was set aside. */
    public void warn(Problem problem) {
        say(emphasis("set aside") + " " + problem.line());
    }

    private String emphasis(String text) {
        return terminal ? Ansi.AUTO.string("@|yellow " + text + "|@") : text;
    }

    /** Tells how far a run is. @param all how many there are, where that is known */
    public void progress(int done, OptionalInt all, List<Problem> aside) {
        String line = done + (all.isPresent() ? "/" + all.getAsInt() : "") + " articles"
                + (aside.isEmpty() ? "" : ", " + aside.size() + " set aside");
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            err.flush();
            lineOpen = true;
        } else if (System.nanoTime() - lastPlain > PLAIN_EVERY_NANOS) {
            lastPlain = System.nanoTime();
            say(line);
        }
    }

    /** Ends progress; the next message has a line of its own. */
    public void endLine() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            err.flush();
            lineOpen = false;
        }
    }
}
