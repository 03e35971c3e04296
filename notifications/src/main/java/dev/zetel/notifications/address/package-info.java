/** Which network addresses a webhook may lead to. */
package dev.zetel.notifications.address;
