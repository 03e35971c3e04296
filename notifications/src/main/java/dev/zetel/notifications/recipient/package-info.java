/** To whom mails go: administrators, and where they get mail. */
package dev.zetel.notifications.recipient;
