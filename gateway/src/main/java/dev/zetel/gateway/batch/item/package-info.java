/** One request of a batch: its address, headers and body, and the response to it. */
package dev.zetel.gateway.batch.item;
