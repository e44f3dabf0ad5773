package org.hearsay.cli;

import java.util.List;

/** How much the libraries log. Must be set before the first of them starts, hence before the command line is parsed. */
final class Verbosity {
    private Verbosity() {}

    static boolean wanted(List<String> arguments) {
        int end = arguments.indexOf("--");
        return arguments.subList(0, end < 0 ? arguments.size() : end).contains("--verbose");
    }

    static void apply(List<String> arguments) {
        if (wanted(arguments)) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
            System.setProperty("org.slf4j.simpleLogger.log.org.hearsay", "debug");
        }
    }
}
