/** How this process reaches Kafka, and which service it is. */
package dev.zetel.chassis.broker;
