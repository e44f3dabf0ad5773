package org.hearsay.source.lines;

import java.io.EOFException;
import java.io.IOException;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.jspecify.annotations.Nullable;

/** Articles from lines; a line that is none is set aside under the file's name and its number, and the next is read. */
final class LinePull implements PulledReadings.Pull {
    private final String name;
    private final LineReader lines;
    private final Parser parser;
    private boolean broken;

    /** What makes an article of a line. */
    interface Parser {
        Reading article(byte[] line) throws UnfitException;
    }

    LinePull(String name, LineReader lines, Parser parser) {
        this.name = name;
        this.lines = lines;
        this.parser = parser;
    }

    @Override
    public @Nullable Reading next() {
        while (!broken) {
            try {
                byte[] line = lines.next();
                if (line == null) {
                    return lines.number() == 0 ? nothing() : null;
                }
                if (!blank(line)) {
                    return parser.article(line);
                }
            } catch (UnfitException e) {
                return e.setAside(name + ":" + lines.number());
            } catch (IOException e) {
                broken = true;
                return broken(e);
            }
        }
        return null;
    }

    private Reading nothing() {
        broken = true;
        return new UnfitException(ProblemCode.EMPTY, "the file is empty", "Remove it, or put articles in it.")
                .setAside(name);
    }

    private Reading broken(IOException e) {
        boolean cut = e instanceof EOFException;
        return new UnfitException(
                        cut ? ProblemCode.TRUNCATED : ProblemCode.MALFORMED,
                        "what comes after line " + lines.number() + " cannot be read ("
                                + (cut ? "the compressed file is cut short" : e.getMessage()) + ")",
                        "Fetch or write the file anew; what was read before stays.")
                .setAside(name);
    }

    private static boolean blank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
