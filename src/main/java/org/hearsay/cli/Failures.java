package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.ask.AskException;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.graph.exchange.ExchangeException;
import org.hearsay.load.StoreException;
import org.hearsay.load.embedded.StoreLockedException;
import org.hearsay.pipeline.Extensions.ExtensionException;
import org.hearsay.serve.ServerException;
import org.hearsay.source.configuration.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Failures as one line and an exit code; the stack trace only with {@code --verbose}. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (isClosedPipe(failure)) {
            return ExitCode.OK; // the reader, such as head, has seen enough
        }
        PrintWriter err = command.getErr();
        int code = code(failure);
        err.println("hearsay: "
                + (code == ExitCode.FAULT
                        ? "internal error: " + failure + " (--verbose shows where)"
                        : failure.getMessage()));
        if (Verbosity.wanted(parsed.originalArgs())) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static boolean isClosedPipe(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("Broken pipe"));
    }

    private static int code(Exception failure) {
        if (failure instanceof StoreLockedException) {
            return ExitCode.HELD;
        }
        if (failure instanceof StoreException) {
            return ExitCode.STORE;
        }
        if (failure instanceof ServerException) {
            return ExitCode.PORT;
        }
        if (failure instanceof ExchangeException) {
            return ExitCode.INVALID;
        }
        boolean usage = failure instanceof AskException
                || failure instanceof ConfigurationException
                || failure instanceof ExtensionException;
        return usage ? ExitCode.USAGE : ExitCode.FAULT;
    }
}
