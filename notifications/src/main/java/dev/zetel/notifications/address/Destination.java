package dev.zetel.notifications.address;

import java.net.InetAddress;

/** Where a delivery goes: the address is the one that was checked, and the one to connect to. */
public record Destination(WebhookUrl url, InetAddress address) {}
