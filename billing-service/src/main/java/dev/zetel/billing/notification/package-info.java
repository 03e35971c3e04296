/** Webhooks for what happens to subscriptions. */
package dev.zetel.billing.notification;
