/** What the operator can do with events of this service that could not be sent. */
package dev.zetel.licensing.unsentevent;
