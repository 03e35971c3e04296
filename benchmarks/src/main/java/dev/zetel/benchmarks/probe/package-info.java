/** What is seen of the services from outside: their databases and their topics. */
package dev.zetel.benchmarks.probe;
