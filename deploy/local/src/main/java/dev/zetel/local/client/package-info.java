/** The REST API and the identity provider, for the demo and for tests. */
package dev.zetel.local.client;
