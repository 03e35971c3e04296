/** The mail server of the local stack: it delivers nothing, and shows every mail on a page. */
package dev.zetel.local.mail;
