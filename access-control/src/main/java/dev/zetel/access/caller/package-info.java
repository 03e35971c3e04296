/** Who makes a request, and whether they may. */
package dev.zetel.access.caller;
