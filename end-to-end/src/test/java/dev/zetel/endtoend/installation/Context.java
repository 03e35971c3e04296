package dev.zetel.endtoend.installation;

import java.util.Locale;

/** A part of the suite with a database and two replicas of its own. */
public enum Context {
    DIRECTORY,
    BILLING,
    LICENSING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return label() + "-service";
    }

    String database() {
        return "zetel_" + label();
    }
}
