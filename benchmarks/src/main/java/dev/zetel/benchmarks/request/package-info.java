/** How many requests a second the services answer. */
package dev.zetel.benchmarks.request;
