package org.hearsay.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Command line options, each {@code --name value}. */
record Options(Map<String, String> values) {

    Options {
        values = Map.copyOf(values);
    }

    /** Reads the options; stops at one that is not among the known. */
    static Options parse(String[] args, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].replaceFirst("^--", "");
            if (!known.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "no option " + args[i] + " with a value; there are " + new TreeSet<>(known));
            }
            values.put(name, args[i + 1]);
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return has(name) ? Integer.parseInt(required(name)) : otherwise;
    }

    double decimal(String name, double otherwise) {
        return has(name) ? Double.parseDouble(required(name)) : otherwise;
    }

    /** The options as they would be given, but for some. */
    List<String> argumentsWithout(Set<String> some) {
        return values.entrySet().stream()
                .filter(e -> !some.contains(e.getKey()))
                .flatMap(e -> List.of("--" + e.getKey(), e.getValue()).stream())
                .toList();
    }
}
