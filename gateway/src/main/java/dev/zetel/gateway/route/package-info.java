/** Which service serves which path. */
package dev.zetel.gateway.route;
