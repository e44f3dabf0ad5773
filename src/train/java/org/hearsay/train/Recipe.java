package org.hearsay.train;

import java.nio.file.Path;
import org.hearsay.train.network.EncoderScript;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the tagger learns. What is written here is how the weights that ship were made. */
final class Recipe {
    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "4",
            description = "Times through the corpus. Default: ${DEFAULT-VALUE}.")
    int epochs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "For the order of the articles and the head's first weights.")
    int seed;

    @Option(
            names = "--length",
            paramLabel = "N",
            defaultValue = "224",
            description = "Word pieces in a window at most. Default: ${DEFAULT-VALUE}.")
    int length;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "2048",
            description = "Word pieces in a batch at most. Default: ${DEFAULT-VALUE}.")
    int batch;

    @Option(
            names = "--encoder-rate",
            paramLabel = "X",
            defaultValue = "1.5e-4",
            description = "Learning rate of the encoder. Default: ${DEFAULT-VALUE}.")
    double encoderRate;

    @Option(
            names = "--head-rate",
            paramLabel = "X",
            defaultValue = "1e-3",
            description = "Learning rate of the head. Default: ${DEFAULT-VALUE}.")
    double headRate;

    @Option(
            names = "--warmup",
            paramLabel = "X",
            defaultValue = "0.1",
            description = "Share of the steps in which the rates go up. Default: ${DEFAULT-VALUE}.")
    double warmup;

    @Option(
            names = "--dropout",
            paramLabel = "X",
            defaultValue = "0.1",
            description = "Share of hidden values dropped. Default: ${DEFAULT-VALUE}.")
    double dropout;

    @Option(
            names = "--average",
            paramLabel = "X",
            defaultValue = "0.995",
            description = "Share of the running average that a step keeps. Default: ${DEFAULT-VALUE}.")
    double average;

    @Option(
            names = "--loss",
            paramLabel = "LOSS",
            defaultValue = "chain",
            description = "chain (a CRF) or tokens (cross entropy). Default: ${DEFAULT-VALUE}.")
    String loss = "chain";

    @Option(
            names = "--precision",
            paramLabel = "TYPE",
            defaultValue = "bfloat16",
            description = "bfloat16 or float32, in which products are computed. Default: ${DEFAULT-VALUE}.")
    String precision = "bfloat16";

    @Option(
            names = "--init",
            paramLabel = "FILE",
            description = "Weights to go on from, such as the last epoch's of a run that was cut off.")
    @Nullable
    Path init;

    EncoderScript.Shape shape(int layers, int width) {
        int type = precision.equals("float32") ? EncoderScript.FLOAT32 : EncoderScript.BFLOAT16;
        return new EncoderScript.Shape(layers, width, EncoderScript.HEADS, dropout, type, loss.equals("chain"));
    }

    /** The share of the full learning rate at a point in 0..1: up over the first part, then down to almost nothing. */
    double rate(double progress) {
        return progress < warmup ? progress / warmup : Math.max(0.02, (1 - progress) / (1 - warmup));
    }
}
