/** Moving the clock of a sandbox tenant. */
package dev.zetel.directory.testclock;
