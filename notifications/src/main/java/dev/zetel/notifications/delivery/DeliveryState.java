package dev.zetel.notifications.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a delivery. */
public enum DeliveryState {
    /** To be sent, for the first time or again. */
    @JsonProperty("Pending")
    PENDING,
    /** The receiver has answered that it has it. */
    @JsonProperty("Delivered")
    DELIVERED,
    /** Three days of attempts have failed, or another one would come to the same. */
    @JsonProperty("GivenUp")
    GIVEN_UP
}
