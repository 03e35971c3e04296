/** How a receiver knows that a delivery is ours: Standard Webhooks. */
package dev.zetel.notifications.signature;
