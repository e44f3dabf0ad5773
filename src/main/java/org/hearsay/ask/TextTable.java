package org.hearsay.ask;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as a table that fits a terminal: wide columns are narrowed and their cells broken into lines at spaces. */
final class TextTable {
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final Rows rows;
    private final int width;

    TextTable(Rows rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    void write(OutputStream out) {
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        int[] widths = widths();
        line(writer, rows.columns(), widths);
        line(writer, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        for (int row = 0; row < rows.size(); row++) {
            line(writer, cells(row), widths);
        }
        writer.println(rows.size() == 1 ? "1 row" : rows.size() + " rows");
        writer.flush();
    }

    private List<String> cells(int row) {
        return rows.columns().stream()
                .map(column -> Terms.shorten(rows.cell(row, column).orElse("")).replaceAll("\\s+", " "))
                .toList();
    }

    /** As wide as the widest cell; while all do not fit, the widest gives way. */
    private int[] widths() {
        int[] widths = rows.columns().stream().mapToInt(String::length).toArray();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = cells(row);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(cells.get(i)));
            }
        }
        int room = Math.max(width - GAP.length() * (widths.length - 1), NARROWEST * widths.length);
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            widths[widest]--;
        }
        return widths;
    }

    private static void line(PrintWriter writer, List<String> cells, int[] widths) {
        List<List<String>> broken = IntStream.range(0, widths.length)
                .mapToObj(i -> breakAt(cells.get(i), widths[i]))
                .toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        for (int level = 0; level < height; level++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = level < broken.get(i).size() ? broken.get(i).get(level) : "";
                line.append(part).append(" ".repeat(widths[i] - length(part))).append(GAP);
            }
            writer.println(line.toString().stripTrailing());
        }
    }

    private static List<String> breakAt(String text, int width) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (length(rest) > width) {
            int end = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
