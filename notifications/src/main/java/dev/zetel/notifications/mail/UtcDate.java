package dev.zetel.notifications.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as mails say them: {@code 1 March 2026, 09:00 UTC}. */
public final class UtcDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private UtcDate() {}

    /** Null stays null: templates leave out what they have no date for. */
    public static String of(Instant instant) {
        return instant == null ? null : FORMAT.format(instant);
    }
}
