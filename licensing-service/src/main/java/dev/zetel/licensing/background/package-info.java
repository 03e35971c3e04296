/** Background tasks: work that follows from a change and is found in the database by a loop of its own. */
package dev.zetel.licensing.background;
