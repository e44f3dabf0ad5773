package org.hearsay.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Adds up, under a name each, the processor time and the allocated memory of what runs on the calling thread. Processor time, since other
 * work on the machine changes it far less than it changes the time on the clock. For one thread.
 */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /**
     * What something took.
     *
     * @param nanos of processor time
     * @param bytes allocated on the heap, whether or not they were freed
     */
    record Cost(long nanos, long bytes) {
        Cost plus(Cost other) {
            return new Cost(nanos + other.nanos, bytes + other.bytes);
        }

        Cost minus(Cost other) {
            return new Cost(nanos - other.nanos, bytes - other.bytes);
        }

        double seconds() {
            return nanos / 1e9;
        }

        double megabytes() {
            return bytes / 1e6;
        }

        /** What the current thread has taken so far. */
        static Cost now() {
            return new Cost(
                    THREADS.getCurrentThreadCpuTime(),
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
        }
    }

    <T> T measure(String name, Supplier<T> work) {
        Cost before = Cost.now();
        T result = work.get();
        add(name, Cost.now().minus(before));
        return result;
    }

    void add(String name, Cost cost) {
        costs.merge(name, cost, Cost::plus);
    }

    Map<String, Cost> costs() {
        return costs;
    }

    Cost total() {
        return costs.values().stream().reduce(new Cost(0, 0), Cost::plus);
    }

    void clear() {
        costs.clear();
    }
}
