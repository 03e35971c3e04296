package dev.zetel.billing.importfile;

/** Something in a file that was put right on the way in. */
public record ImportWarning(long line, String message) {}
