/** Results: ratios, lines for people, JSON. */
package dev.zetel.benchmarks.report;
