package org.hearsay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the process has used of the machine, as the system sees it. */
final class Usage {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");

    private Usage() {}

    /** Processor time of all threads so far, the collector's and the compiler's counted, in nanoseconds. */
    static long processor() {
        return MACHINE.getProcessCpuTime();
    }

    /** Most resident memory so far, in megabytes: heap, code, models' native parts. Linux only; zero elsewhere. */
    static double peak() {
        return field("VmHWM:");
    }

    private static double field(String name) {
        try {
            List<String> lines = Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
