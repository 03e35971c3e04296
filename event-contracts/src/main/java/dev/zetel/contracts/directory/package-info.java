/** Organisations, their users and administrators. */
@NullMarked
package dev.zetel.contracts.directory;

import org.jspecify.annotations.NullMarked;
