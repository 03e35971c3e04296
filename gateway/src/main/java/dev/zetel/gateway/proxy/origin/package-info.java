/** How a caller reached the gateway, so that links in responses lead back to it. */
package dev.zetel.gateway.proxy.origin;
