/** What an operator can set. */
package dev.zetel.gateway.settings;
