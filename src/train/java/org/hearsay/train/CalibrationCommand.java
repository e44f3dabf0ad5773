package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay train calibration}: the confidences alone, for the weights that ship and the rules as they are. */
@Command(
        name = "calibration",
        description = "Fit the statements' confidences to a development corpus; prints the reliability table.",
        mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {
    @Mixin
    MarkedCorpus corpus = new MarkedCorpus();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target/trained/calibration.tsv",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("calibration.tsv");

    @Override
    public Integer call() throws IOException {
        CalibrationFit.fit(corpus.folder, Models.shipped()).write(out);
        return 0;
    }
}
