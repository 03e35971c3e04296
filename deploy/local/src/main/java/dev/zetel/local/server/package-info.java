/** The servers that are not ours: PostgreSQL, Kafka and Keycloak, from what Maven Central has of them. */
package dev.zetel.local.server;
