package org.hearsay.bench;

import java.util.ArrayList;
import java.util.List;

/** A table of text in columns as wide as they need: the first to the left, the others to the right. For one thread. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        rows.add(List.of(head));
    }

    void row(String name, Object... cells) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? decimal(number) : String.valueOf(cell));
        }
        rows.add(row);
    }

    /** Three digits that count, or all before the point. */
    private static String decimal(double number) {
        String format = Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
        return format.formatted(number);
    }

    void print() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String format = i == 0 ? "%-" + widths[i] + "s" : "  %" + widths[i] + "s";
                line.append(format.formatted(row.get(i)));
            }
            System.out.println(line);
        }
        System.out.println();
    }
}
