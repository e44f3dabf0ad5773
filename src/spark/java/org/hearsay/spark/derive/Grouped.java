package org.hearsay.spark.derive;

import java.util.ArrayList;
import java.util.List;

/** What Spark has brought together under one key. Pure functions. */
final class Grouped {
    private Grouped() {}

    /** In the order in which it came, which is none. */
    static <T> List<T> list(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }
}
