/** Who acts, for the events that it publishes. */
package dev.zetel.chassis.actor;
