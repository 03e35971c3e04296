/** Mails to administrators about what they may act on. A service adds events and templates, nothing else. */
package dev.zetel.notifications.mail;
