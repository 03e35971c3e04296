/** The domain events of the services, their one JSON form and the topics that carry them. */
@NullMarked
package dev.zetel.contracts;

import org.jspecify.annotations.NullMarked;
