/** Reading a batch, within bounds that hold while it is read. */
package dev.zetel.gateway.batch.reader;
