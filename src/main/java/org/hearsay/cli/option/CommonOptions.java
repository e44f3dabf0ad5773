package org.hearsay.cli.option;

import org.hearsay.cli.console.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command has. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
public final class CommonOptions {
    @Option(names = "--verbose", description = "Log what the libraries do, and show where a failure came from.")
    boolean verbose;
}
