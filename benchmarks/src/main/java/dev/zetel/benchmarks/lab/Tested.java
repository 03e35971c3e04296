package dev.zetel.benchmarks.lab;

import dev.zetel.local.part.ServiceJar;
import dev.zetel.local.stack.Home;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The packaged applications that a run needs. */
public enum Tested {
    DIRECTORY("directory-service"),
    BILLING("billing-service"),
    LICENSING("licensing-service"),
    BARE("benchmarks/bare-endpoint");

    private final String module;

    Tested(String module) {
        this.module = module;
    }

    public static List<Tested> withDatabase() {
        return Arrays.stream(values()).filter(Tested::hasDatabase).toList();
    }

    boolean hasDatabase() {
        return this != BARE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String database() {
        return "zetel_" + label();
    }

    /** The folder of the packaged application. */
    public Path application(Home home) {
        return jar(home).getParent();
    }

    Path jar(Home home) {
        return ServiceJar.packagedIn(home.module(module));
    }
}
