package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.article.Problem;
import org.hearsay.output.ExtractionJson;
import org.hearsay.pipeline.ExtractionRun;
import org.hearsay.pipeline.Outcome;
import org.hearsay.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay extract}: findings to standard output, touching no store. */
@Command(
        name = "extract",
        description =
                "Print what articles say: one JSON object a line, an article each, in the order of the arguments; or RDF."
                        + " Touches no store.")
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Console console = new Console(spec.commandLine().getErr());
        List<SourceFile> files = input.files();
        List<Problem> aside = new ArrayList<>();
        int[] done = {0};
        try (ExtractionRun run = input.run()) {
            run.forEach(files, article -> false, outcome -> {
                if (outcome instanceof Outcome.Extracted extracted) {
                    out.println(ExtractionJson.line(extracted.findings()));
                    out.flush();
                } else if (outcome instanceof Outcome.SetAside set) {
                    aside.add(set.problem());
                    console.warn(set.problem());
                }
                console.progress(++done[0], files.size(), aside);
            });
        }
        console.endLine();
        return aside.isEmpty() ? ExitCode.OK : ExitCode.SET_ASIDE;
    }
}
