package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.article.PartialDate;
import org.hearsay.cli.command.AskCommand;
import org.hearsay.cli.command.BackupCommand;
import org.hearsay.cli.command.CompactCommand;
import org.hearsay.cli.command.DeriveCommand;
import org.hearsay.cli.command.DoctorCommand;
import org.hearsay.cli.command.ExportCommand;
import org.hearsay.cli.command.ExtractCommand;
import org.hearsay.cli.command.ImportCommand;
import org.hearsay.cli.command.IngestCommand;
import org.hearsay.cli.command.LoadCommand;
import org.hearsay.cli.command.QueriesCommand;
import org.hearsay.cli.command.RestoreCommand;
import org.hearsay.cli.command.RetireCommand;
import org.hearsay.cli.command.RetryCommand;
import org.hearsay.cli.command.RunsCommand;
import org.hearsay.cli.command.ServeCommand;
import org.hearsay.cli.command.UpCommand;
import org.hearsay.cli.command.ValidateCommand;
import org.hearsay.cli.command.WatchCommand;
import org.hearsay.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The way in: {@code hearsay extract article.txt}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Verbosity.apply(List.of(arguments));
        // the launcher tells whether standard error is a terminal, which Java 17 cannot
        Console console = new Console(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("hearsay.terminal"));
        System.exit(run(console, arguments));
    }

    /** Runs one command and gives its exit code; prints to this console only. */
    static int run(Console console, String... arguments) {
        return commandLine(console).execute(arguments);
    }

    /** All commands. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new HearsayCommand())
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new RetryCommand(console))
                .addSubcommand(new RetireCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(new RunsCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new AskCommand(console))
                .addSubcommand(new QueriesCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new LoadCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new DeriveCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new CompactCommand(console))
                .setOut(new PrintWriter(console.results(), true, StandardCharsets.UTF_8))
                .setErr(console.messages())
                .registerConverter(PartialDate.class, Main::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    private static PartialDate date(String text) {
        try {
            return new PartialDate(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
