/** What every benchmark is and works with. */
package dev.zetel.benchmarks.measure;
