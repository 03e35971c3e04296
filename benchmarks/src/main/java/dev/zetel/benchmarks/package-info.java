/** The benchmarks by their names, and the command that takes them. */
package dev.zetel.benchmarks;
