package org.hearsay.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.hearsay.article.Problem;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.FormatNames;
import org.hearsay.cli.option.InputOptions;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.Outcome;
import org.hearsay.source.Holdings;
import org.hearsay.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay extract}: findings to standard output, touching no store. */
@Command(
        name = "extract",
        description =
                "Print what articles say: one JSON object a line, an article each, in the order of the arguments; or RDF,"
                        + " a named graph an article. Touches no store.")
public final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = FormatNames.JSON_LINES,
            completionCandidates = FormatNames.OfFindings.class,
            converter = FormatNames.OfFindings.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    String format = FormatNames.JSON_LINES;

    public ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Source source = input.source(Optional.empty());
        OptionalInt all = source.count();
        List<Problem> aside = new ArrayList<>();
        int[] done = {0};
        try (ExtractionRun run = input.run();
                FindingsWriter writer = FindingsWriter.of(format, console.results())) {
            run.forEach(source.read(Holdings.NONE), outcome -> {
                if (outcome instanceof Outcome.Extracted extracted) {
                    writer.write(extracted.findings());
                } else if (outcome instanceof Outcome.SetAside set) {
                    aside.add(set.problem());
                    console.warn(set.problem());
                }
                console.progress(++done[0], all, aside);
            });
        }
        console.endLine();
        return aside.isEmpty() ? ExitCode.OK : ExitCode.SET_ASIDE;
    }
}
