package dev.zetel.local.checkout;

import java.util.Locale;

/** What a stack listens for, each with the port that it has by default. */
public enum Listener {
    GATEWAY(8080),
    GATEWAY_HTTPS(8443),
    DIRECTORY(8081),
    BILLING(8082),
    LICENSING(8083),
    KEYCLOAK(8180),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    POSTGRES(5433),
    MAIL(8025),
    MAIL_SMTP(8026);

    private final int standardPort;

    Listener(int standardPort) {
        this.standardPort = standardPort;
    }

    int standardPort() {
        return standardPort;
    }

    /** As it is said to people, for example {@code gateway-https}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
