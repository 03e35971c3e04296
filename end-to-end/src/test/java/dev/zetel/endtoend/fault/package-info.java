/** Killed replicas, a stopped broker and topics that are read again. */
package dev.zetel.endtoend.fault;
