/** Proofs that need all services running. */
package dev.zetel.endtoend;
