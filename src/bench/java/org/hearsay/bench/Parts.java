package org.hearsay.bench;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** JMH over the classes of {@code bench.parts}: one fork, three rounds to warm and five that count, of a second each. */
final class Parts {
    private static final String CLASSES = "org.hearsay.bench.parts.";

    private Parts() {}

    /** {@code parts [REGEX...]}: which benchmarks; all without any. */
    static void run(List<String> arguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC", "-XX:-DontCompileHugeMethods");
        for (String which : arguments.isEmpty() ? List.of("") : arguments) {
            options.include(CLASSES + ".*" + which);
        }
        new Runner(options.build()).run();
    }
}
