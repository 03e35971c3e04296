package dev.zetel.benchmarks.testbed;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.ServiceJar;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The packaged applications that a run needs. */
public enum Application {
    DIRECTORY("directory-service"),
    BILLING("billing-service"),
    LICENSING("licensing-service"),
    BARE("benchmarks/bare-endpoint");

    private final String module;

    Application(String module) {
        this.module = module;
    }

    public static List<Application> withDatabase() {
        return Arrays.stream(values()).filter(Application::hasDatabase).toList();
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
    public Path folder(Checkout home) {
        return jar(home).getParent();
    }

    Path jar(Checkout home) {
        return ServiceJar.packagedIn(home.module(module));
    }
}
