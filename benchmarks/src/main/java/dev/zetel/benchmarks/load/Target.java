package dev.zetel.benchmarks.load;

/** Where a load goes, and in whose name; the token is null for nobody's. */
public record Target(int port, String token) {}
