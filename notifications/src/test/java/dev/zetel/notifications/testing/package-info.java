/** What tests of webhooks need, here and in the services: a receiver. */
package dev.zetel.notifications.testing;
