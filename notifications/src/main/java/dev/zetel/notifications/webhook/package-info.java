/** Webhooks: where a tenant, or the operator, wants to hear of events. */
package dev.zetel.notifications.webhook;
