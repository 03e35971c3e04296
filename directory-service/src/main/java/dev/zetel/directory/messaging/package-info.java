/** Consumes the events of billing and licensing. */
package dev.zetel.directory.messaging;
