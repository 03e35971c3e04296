/** Deliveries: one event on its way to one webhook. */
package dev.zetel.notifications.delivery;
