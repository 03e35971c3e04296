package dev.zetel.billing.importfile;

/** Something in a file that was normalized on import. */
public record ImportWarning(long line, String message) {}
