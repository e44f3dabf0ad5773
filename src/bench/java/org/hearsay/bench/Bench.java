package org.hearsay.bench;

import java.util.Arrays;
import java.util.List;

/** The command line of {@code bench/run}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "stages" -> Stages.run(rest);
            case "baseline" -> Baseline.run(rest);
            case "baseline-of" -> Baseline.measure(rest.get(0), rest.subList(1, rest.size()));
            case "growth" -> Growth.run(rest);
            case "store" -> StoreLoads.run(rest);
            case "cold" -> Cold.run(rest);
            case "parts" -> Parts.run(rest);
            case "derive" -> DerivingOne.run(rest);
            default -> {
                System.err.println(
                        "bench: stages, baseline, growth, store, cold, parts, derive; see docs/PERFORMANCE.md");
                System.exit(2);
            }
        }
        System.exit(0); // annotators leave threads behind
    }
}
