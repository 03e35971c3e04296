/** What can be bought and what was bought. */
@NullMarked
package dev.zetel.contracts.billing;

import org.jspecify.annotations.NullMarked;
