package dev.zetel.chassis.tenancy;

import java.util.UUID;

/** Which organisation something belongs to: the first argument of every repository method. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
