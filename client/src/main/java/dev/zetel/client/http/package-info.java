/** How a request is made: with whose token, how often, and what came of it. */
package dev.zetel.client.http;
