package dev.zetel.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    /** Quarkus would answer a URL that is not valid without a body, before any handler of ours. */
    static final String NO_CHECK_OF_URLS_BY_QUARKUS = "vertx.disableURIValidation";

    private Gateway() {}

    public static void main(String... arguments) {
        System.setProperty(NO_CHECK_OF_URLS_BY_QUARKUS, "true");
        Quarkus.run(arguments);
    }
}
