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
record Resolution(
        @Schema(examples = "buySeats") String kind,

        @Schema(examples = "Buy more seats; the new total is given.")
        String description,

        @Schema(description = "How many seats it covers or frees.", examples = "2")
        long seats,

        Request request) {

    /** What to send; {@code {userId}} stands for one of the conflict's users. */
    @Schema(name = "ResolutionRequest")
    record Request(
            @Schema(examples = "POST") String method,

            @Schema(examples = "/v1.0/commerce/subscriptions/3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10/changeQuantity")
            String url,

            @Schema(examples = "{\"quantity\": 27}") Map<String, Object> body) {}
}
