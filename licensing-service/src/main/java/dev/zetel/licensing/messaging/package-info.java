/** Translates the events of other services into projections and calls of use cases. */
package dev.zetel.licensing.messaging;
