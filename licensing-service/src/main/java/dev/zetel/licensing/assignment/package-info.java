/** What users are licensed for: their grants and seats, and the one use case that changes them on request. */
package dev.zetel.licensing.assignment;
