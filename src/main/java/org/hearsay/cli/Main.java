package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.article.PartialDate;
import org.hearsay.cli.care.BackupCommand;
import org.hearsay.cli.care.CompactCommand;
import org.hearsay.cli.care.DeriveCommand;
import org.hearsay.cli.care.DoctorCommand;
import org.hearsay.cli.care.RestoreCommand;
import org.hearsay.cli.care.ValidateCommand;
import org.hearsay.cli.command.AskCommand;
import org.hearsay.cli.command.ExportCommand;
import org.hearsay.cli.command.ExtractCommand;
import org.hearsay.cli.command.ImportCommand;
import org.hearsay.cli.command.IngestCommand;
import org.hearsay.cli.command.LoadCommand;
import org.hearsay.cli.command.QueriesCommand;
import org.hearsay.cli.command.RetireCommand;
import org.hearsay.cli.command.RetryCommand;
import org.hearsay.cli.command.RunsCommand;
import org.hearsay.cli.command.ServeCommand;
import org.hearsay.cli.command.UpCommand;
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
        Map<String, Function<Console, Object>> commands = commands();
        String first = arguments.length == 0 ? "" : arguments[0];
        if (commands.containsKey(first)) {
            commands.keySet().retainAll(Set.of(first)); // to look at all of them takes a fifth of a query's time
        }
        return commandLine(console, commands).execute(arguments);
    }

    /** All commands. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, commands());
    }

    private static CommandLine commandLine(Console console, Map<String, Function<Console, Object>> commands) {
        CommandLine line = new CommandLine(new HearsayCommand());
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
        return line.setOut(new PrintWriter(console.results(), true, StandardCharsets.UTF_8))
                .setErr(console.messages())
                .registerConverter(PartialDate.class, Main::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    /** The commands by name, in the order in which the help lists them. */
    private static Map<String, Function<Console, Object>> commands() {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("up", UpCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("retry", RetryCommand::new);
        commands.put("retire", RetireCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("ask", AskCommand::new);
        commands.put("queries", QueriesCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("load", LoadCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("derive", DeriveCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("compact", CompactCommand::new);
        return commands;
    }

    private static PartialDate date(String text) {
        try {
            return new PartialDate(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
