/** Bodies with a limit. */
package dev.zetel.gateway.body;
