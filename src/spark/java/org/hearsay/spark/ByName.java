package org.hearsay.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.Partitioner;

/** Which part of an output something belongs to: a function of a name in it and of the number of parts alone. */
public final class ByName extends Partitioner {
    private final int parts;
    private final Naming naming;

    /** Tells the name of a key. */
    public interface Naming extends Function<Object, String>, Serializable {}

    public ByName(int parts, Naming naming) {
        this.parts = parts;
        this.naming = naming;
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(naming.apply(key).hashCode(), parts);
    }
}
