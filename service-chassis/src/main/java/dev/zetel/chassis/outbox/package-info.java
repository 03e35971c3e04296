/** Domain events on their way to Kafka: recorded with the change, relayed in order by one replica at a time. */
package dev.zetel.chassis.outbox;
