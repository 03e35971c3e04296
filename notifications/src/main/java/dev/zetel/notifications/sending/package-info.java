/** The loop that sends what is due. */
package dev.zetel.notifications.sending;
