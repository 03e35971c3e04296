package dev.zetel.licensing.conflict.web;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way to solve a conflict that is open to the caller, with the request that performs it.
 *
 * @param kind renew, buySeats, removeLicenses or deleteUsers
 * @param seats how many seats it covers or frees
 */
@Schema(name = "ConflictResolution")
record Resolution(@Schema(examples = "renew") String kind, String description, long seats, Request request) {

    /** What to send; {@code {userId}} stands for one of the conflict's users. */
    @Schema(name = "ResolutionRequest")
    record Request(String method, String url, Map<String, Object> body) {}
}
