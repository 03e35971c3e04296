package dev.zetel.chassis.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Where requests wait for what other services have told: at most 32 of a tenant, so that one cannot take the places of
 * the others, and 128 altogether in a replica, so that threads are left for those that need not wait.
 */
@ApplicationScoped
public class WaitingRoom {

    static final int MOST_OF_A_TENANT = 32;
    static final int MOST = 128;

    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    /** Takes a place; fails with {@link TooManyWaiting} where there is none. */
    public synchronized void enter(String tenant) {
        if (all == MOST || waiting.getOrDefault(tenant, 0) == MOST_OF_A_TENANT) {
            throw new TooManyWaiting();
        }
        waiting.merge(tenant, 1, Integer::sum);
        all++;
    }

    public synchronized void leave(String tenant) {
        waiting.computeIfPresent(tenant, (name, places) -> places == 1 ? null : places - 1);
        all--;
    }
}
