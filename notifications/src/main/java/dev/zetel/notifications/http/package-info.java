/** Webhooks are sent as HTTP requests. */
package dev.zetel.notifications.http;
