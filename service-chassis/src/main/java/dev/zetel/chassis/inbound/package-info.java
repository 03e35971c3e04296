/** Records as they come from the broker, and where those go that nothing can be made of. */
package dev.zetel.chassis.inbound;
