/** A whole stack: which components, in which order, on which ports. */
package dev.zetel.local.stack;
