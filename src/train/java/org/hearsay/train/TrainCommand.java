package org.hearsay.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay train}: makes the weights and figures that Hearsay ships. */
@Command(
        name = "hearsay train",
        description = "Train what Hearsay has learned from a corpus.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {AttributionCommand.class, CalibrationCommand.class, MeasureCommand.class})
public final class TrainCommand {
    private TrainCommand() {}

    public static void main(String[] args) {
        int code = new CommandLine(new TrainCommand()).execute(args);
        // PyTorch leaves threads behind
        System.exit(code);
    }
}
