package dev.zetel.benchmarks.report;

import java.lang.management.ManagementFactory;

/** What the figures were measured on, and how busy it was with other things before. */
public record Machine(int cores, String system, String jdk, double loadAverageBefore) {

    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
