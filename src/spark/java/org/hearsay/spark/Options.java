package org.hearsay.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of a job, as spark-submit hands them on. */
public final class Options {
    private Options() {}

    /**
     * By name without its hyphens.
     *
     * @throws IllegalArgumentException if one is not among those that there are, or lacks its value
     */
    public static Map<String, String> parse(String[] arguments, Set<String> names) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown option " + arguments[i] + "; there are " + names);
            }
            options.put(name, arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("each option has a value; there are " + names);
        }
        return options;
    }

    /** @throws IllegalArgumentException if it is not given */
    public static String needed(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is needed");
        }
        return value;
    }
}
