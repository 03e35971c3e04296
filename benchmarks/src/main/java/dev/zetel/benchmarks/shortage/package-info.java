/** How long a license conflict takes to show, for a few seats and for very many. */
package dev.zetel.benchmarks.shortage;
