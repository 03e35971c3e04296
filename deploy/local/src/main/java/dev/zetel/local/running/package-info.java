/** Which processes run now, as one command writes it down for the others. */
package dev.zetel.local.running;
