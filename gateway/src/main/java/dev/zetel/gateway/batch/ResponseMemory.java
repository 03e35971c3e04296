package dev.zetel.gateway.batch;

import dev.zetel.gateway.body.BodyMemory;

/**
 * The room for the response to one item. A first part is taken before the item is sent, so that what it changes is never
 * done with no room for a response of ordinary size.
 */
final class ResponseMemory {

    static final int TAKEN_BEFOREHAND = 16 * 1024;

    private final BodyMemory.Share memory;
    private long left = TAKEN_BEFOREHAND;

    ResponseMemory(BodyMemory.Share memory) {
        this.memory = memory;
        memory.take(TAKEN_BEFOREHAND);
    }

    void take(long bytes) {
        var more = bytes - left;
        if (more > 0) {
            memory.take(more);
        }
        left = Math.max(0, -more);
    }
}
