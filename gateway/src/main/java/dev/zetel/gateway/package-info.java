/** One origin for all services: routing, forwarding and batches. */
package dev.zetel.gateway;
