package dev.zetel.notifications.recipient;

import java.util.UUID;

/** An administrator who gets a mail, and the organisation that it is about. */
public record Recipient(UUID user, String address, String organisation) {}
