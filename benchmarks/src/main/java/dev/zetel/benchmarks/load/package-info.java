/** Load over HTTP and JDBC, in rounds. */
package dev.zetel.benchmarks.load;
