/** Statements of the services, to be run without them. */
package dev.zetel.benchmarks.sql;
