package org.hearsay.cli.care;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.cli.console.Console;
import org.hearsay.cli.console.ExitCode;
import org.hearsay.cli.option.CommonOptions;
import org.hearsay.cli.option.StoreOption;
import org.hearsay.load.Store;
import org.hearsay.load.opening.Stores;
import org.hearsay.validate.ShapeReport;
import org.hearsay.validate.ShapeValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay validate}: the store against the shapes. */
@Command(
        name = "validate",
        description =
                "Check the whole store against the shapes of ontology/shapes.ttl, and print each violation. The store is"
                        + " held in memory for it.")
public final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    StoreOption store = new StoreOption();

    public ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ByteArrayOutputStream quads = new ByteArrayOutputStream();
        long articles;
        try (Store open = Stores.openExisting(store.location(), "validate")) {
            open.export(quads);
            articles = open.health().articles();
        }
        ShapeReport report = ShapeValidator.load().validate(quads.toByteArray());
        PrintWriter out = console.text();
        report.violations().forEach(violation -> out.println(violation.line()));
        out.println(articles + " articles, "
                + (report.conforms() ? "no violation" : report.violations().size() + " violations"));
        return report.conforms() ? ExitCode.OK : ExitCode.INVALID;
    }
}
