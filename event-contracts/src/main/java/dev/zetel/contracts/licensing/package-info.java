/** Seats: who holds them and where they ran short. */
@NullMarked
package dev.zetel.contracts.licensing;

import org.jspecify.annotations.NullMarked;
