/** The benchmarks. */
package dev.zetel.benchmarks.measure;
