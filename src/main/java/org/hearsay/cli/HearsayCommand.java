package org.hearsay.cli;

import org.hearsay.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay}: what its help says above and below the commands. */
@Command(
        name = "hearsay",
        description = "Who said what, to whom, and through whom did we hear it? News articles to a knowledge graph.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All was done.",
            "1:A fault of Hearsay itself.",
            "2:The command line was wrong: an option, a query's name or a parameter.",
            "3:Done, but some articles were set aside; each has its line on standard error.",
            "4:The store is missing, unreachable or refuses.",
            "5:The port is in use.",
            "6:The store, or the RDF to be taken in, breaks the shapes, or hearsay doctor found something.",
            "7:Another process holds the store; nothing was done, and the next run will do it."
        },
        footer = {
            "",
            "hearsay train attribution --corpus DIR trains the attribution model anew.",
            "hearsay COMMAND --help tells about a command. Environment: HEARSAY_JAVA_OPTS (options for Java),"
                    + " NO_COLOR (no colours)."
        })
final class HearsayCommand {
    @Mixin
    CommonOptions common = new CommonOptions();
}
