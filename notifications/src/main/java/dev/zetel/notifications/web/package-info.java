/** Webhooks over REST: the operations that every path of webhooks has. */
package dev.zetel.notifications.web;
