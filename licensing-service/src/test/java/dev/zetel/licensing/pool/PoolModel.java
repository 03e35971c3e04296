package dev.zetel.licensing.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a pool is by the rules alone: a list of users in the order of their seats, and how many seats are bought. */
class PoolModel {

    private final List<UUID> seats = new ArrayList<>();
    private int enabled;
    private int warning;

    boolean take(UUID user) {
        return seats.size() < enabled && seats.add(user);
    }

    void release(UUID user) {
        seats.remove(user);
    }

    void fund(int enabled, int warning) {
        this.enabled = enabled;
        this.warning = warning;
    }

    List<UUID> seats() {
        return List.copyOf(seats);
    }

    List<UUID> uncovered() {
        return seats.subList(Math.min(enabled, seats.size()), seats.size());
    }

    List<UUID> withoutAccess() {
        var access = enabled + warning;
        return seats.subList(Math.min(access, seats.size()), seats.size());
    }
}
