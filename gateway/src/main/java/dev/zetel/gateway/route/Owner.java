package dev.zetel.gateway.route;

/** Who answers a path: one of the three services, or the gateway itself. */
public enum Owner {
    DIRECTORY,
    BILLING,
    LICENSING,
    GATEWAY
}
