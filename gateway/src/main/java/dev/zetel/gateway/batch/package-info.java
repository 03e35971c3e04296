/** Many requests in one: {@code $batch}. */
package dev.zetel.gateway.batch;
