/** The services, the database and the broker under measurement. */
package dev.zetel.benchmarks.testbed;
