package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.contracts.billing.OfferEvent.OfferPublished;
import dev.zetel.contracts.billing.OfferState;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void instantsAreIsoInUtcAndFieldsThatAreNullArePresent() {
        var clock = new ClockReached.Clock(new UUID(0, 1), NEW_YEAR, null, 7);

        var json = EventJson.write(new ClockReached(clock, NEW_YEAR));

        assertThat(json)
                .isEqualTo("{\"clock\":{\"tenantId\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"reachedAt\":\"2026-01-01T00:00:00Z\",\"nextDue\":null,\"revision\":7},"
                        + "\"occurredAt\":\"2026-01-01T00:00:00Z\"}");
    }

    @Test
    void pricesAreDecimalsWithoutAnExponentAndAreReadExactly() throws IOException {
        var offer = new OfferState(new UUID(0, 1), new UUID(0, 2), "P1M", new BigDecimal("0.0000001"), "EUR", 1);
        var published = new OfferPublished(offer, NEW_YEAR);

        var json = EventJson.write(published);

        assertThat(json).contains("\"price\":0.0000001,");
        assertThat(EventJson.read(json.getBytes(StandardCharsets.UTF_8), OfferPublished.class))
                .isEqualTo(published);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThatThrownBy(() -> EventJson.read(
                        "{\"subscription\":".getBytes(StandardCharsets.UTF_8), SubscriptionExpired.class))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStatusThatThisVersionDoesNotKnowIsRefused() {
        var unknown = "{\"subscription\":{\"status\":\"PAUSED\"}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventJson.read(unknown, SubscriptionExpired.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PAUSED");
    }

    @Test
    void aMissingRevisionIsRefusedAndNotTakenForZero() {
        var incomplete = "{\"clock\":{\"tenantId\":\"00000000-0000-0000-0000-000000000001\"}}";

        assertThatThrownBy(() -> EventJson.read(incomplete.getBytes(StandardCharsets.UTF_8), ClockReached.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("revision");
    }
}
