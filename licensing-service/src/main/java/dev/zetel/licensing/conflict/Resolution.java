package dev.zetel.licensing.conflict;

import java.util.Map;

/**
 * A way to solve a conflict that is open to the caller, with the request that performs it.
 *
 * @param kind renew, buySeats, removeLicenses or deleteUsers
 * @param seats how many seats it covers or frees
 */
record Resolution(String kind, String description, long seats, Request request) {

    /** What to send; {@code {userId}} stands for one of the conflict's users. */
    record Request(String method, String url, Map<String, Object> body) {}
}
