/** Refuses changes that would rest on roles of long ago. */
package dev.zetel.access.staleness;
