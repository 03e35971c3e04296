/** The official SDKs as clients. */
package dev.zetel.endtoend.client;
