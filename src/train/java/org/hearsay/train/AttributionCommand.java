package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay train attribution}: the tagger, then the linker, then the calibration. */
@Command(
        name = "attribution",
        description =
                "Train the attribution model from the beginning: attribution.weights, linker.weights and, where --dev is given, calibration.tsv.",
        mixinStandardHelpOptions = true)
final class AttributionCommand implements Callable<Integer> {
    @Mixin
    MarkedCorpus corpus = new MarkedCorpus();

    @Option(
            names = "--dev",
            paramLabel = "DIR",
            description = "Corpus to measure on after each epoch, and to fit confidences on.")
    @Nullable
    Path dev;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/trained",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("target/trained");

    @Mixin
    Recipe recipe = new Recipe();

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        Path weights = out.resolve("attribution.weights");
        Path links = out.resolve("linker.weights");
        new TaggerTraining(recipe).train(corpus.folder, dev, weights);
        LinkerTraining.train(corpus.folder, links, recipe.seed);
        if (dev != null) {
            LinkerTraining.measure(links, dev, weights);
            CalibrationFit.fit(dev, Models.of(weights, links)).write(out.resolve("calibration.tsv"));
        }
        return 0;
    }
}
