/** How fast events travel, and what follows from them. */
package dev.zetel.benchmarks.event;
