package dev.zetel.chassis.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many requests wait for events of other services: at most 32 of a tenant, so that one cannot take the places of
 * the others, and 128 altogether in a replica, so that threads are left for those that need not wait.
 */
@ApplicationScoped
public class WaitLimiter {

    static final int MOST_OF_A_TENANT = 32;
    static final int MOST = 128;

    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    /** Takes a place; fails with {@link WaitLimitReached} where there is none. */
    public synchronized void enter(String tenant) {
        if (all == MOST || waiting.getOrDefault(tenant, 0) == MOST_OF_A_TENANT) {
            throw new WaitLimitReached();
        }
        waiting.merge(tenant, 1, Integer::sum);
        all++;
    }

    public synchronized void leave(String tenant) {
        waiting.computeIfPresent(tenant, (name, places) -> places == 1 ? null : places - 1);
        all--;
    }
}
