/** Reads topics, hands each event to the consumers of a service and saves how far they are in the same transaction. */
package dev.zetel.chassis.consumer;
