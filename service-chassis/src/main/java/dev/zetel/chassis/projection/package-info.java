/** How current the projections of this service are. */
package dev.zetel.chassis.projection;
