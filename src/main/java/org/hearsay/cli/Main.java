package org.hearsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.article.PartialDate;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The way in: {@code hearsay extract article.txt}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Verbosity.apply(List.of(arguments));
        int code = run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
        System.exit(code);
    }

    /** Runs one command and gives its exit code; prints to these writers only. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new HearsayCommand())
                .setOut(out)
                .setErr(err)
                .registerConverter(PartialDate.class, Main::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private static PartialDate date(String text) {
        try {
            return new PartialDate(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Results are UTF-8 wherever this runs. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
