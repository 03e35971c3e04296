/** Forwarding a request to a service. */
package dev.zetel.gateway.proxy;
