package org.hearsay.graph.network;

import java.util.List;

/** Several values of one attribute in one cell. */
final class Joined {
    static final String BETWEEN = "; ";

    private Joined() {}

    /** Both, without repeating any. */
    static String of(String first, String second) {
        List<String> known = List.of(first.split(BETWEEN));
        StringBuilder joined = new StringBuilder(first);
        for (String value : second.split(BETWEEN)) {
            if (!known.contains(value)) {
                joined.append(BETWEEN).append(value);
            }
        }
        return joined.toString();
    }
}
