package org.hearsay.train;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the corpus that a command learns from. */
final class MarkedCorpus {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Corpus to learn from: DIR/text and DIR/attributions, in brat standoff.")
    Path folder = Path.of("");
}
