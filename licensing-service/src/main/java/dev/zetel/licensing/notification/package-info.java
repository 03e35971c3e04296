/** Webhooks for what happens to license conflicts and seat pools. */
package dev.zetel.licensing.notification;
