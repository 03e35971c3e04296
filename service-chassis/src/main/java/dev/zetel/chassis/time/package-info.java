/** What time it is for a tenant. */
package dev.zetel.chassis.time;
