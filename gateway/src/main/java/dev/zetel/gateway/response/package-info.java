/** Responses of the gateway itself. */
package dev.zetel.gateway.response;
