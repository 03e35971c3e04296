package dev.zetel.gateway.route;

/** Who answers a path: one of the three services, or the gateway itself. */
public enum Upstream {
    DIRECTORY,
    BILLING,
    LICENSING,
    GATEWAY
}
