package dev.zetel.notifications.mail;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.delivery.Attempt;
import java.util.UUID;

/** One mail to be sent now. The address is looked up as late as possible, and kept nowhere. */
record MailAttempt(TenantId owner, UUID delivery, UUID recipient, String payload) implements Attempt {}
