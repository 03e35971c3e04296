package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.EventJson;
import dev.zetel.directory.profile.UserProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LargestUserTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456Z");

    /** Each text is as long as it may be, of characters that take six bytes in JSON. */
    @Test
    void fitsIntoAnEvent() {
        var properties = new UserProperties(
                true,
                text(256),
                text(64),
                "x".repeat(64) + "@" + "y".repeat(48),
                text(64),
                text(64),
                text(128),
                text(64),
                text(128),
                text(64),
                List.of(text(64)),
                text(64) + "@" + text(191),
                text(16),
                "deu-abcdefgh-abcdefgh",
                "DE",
                null);
        var user = new User(
                new TenantId(UUID.randomUUID()), UUID.randomUUID(), properties.account(), properties.profile());

        var json = EventJson.write(user.create(NOW));

        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(3_000, EventJson.MOST_BYTES);
    }

    private static String text(int length) {
        return "\u0001".repeat(length);
    }
}
