package org.hearsay.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Failures as one line and an exit code; the stack trace only with {@code --verbose}. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("hearsay: " + message(failure));
        if (Verbosity.wanted(parsed.originalArgs())) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code(failure);
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return code(failure) == ExitCode.FAULT
                ? "internal error: " + failure + " (--verbose shows where)"
                : String.valueOf(message);
    }

    private static int code(Exception failure) {
        return ExitCode.FAULT;
    }
}
