/** Roles and test clocks of callers, from the directory's own tables. */
package dev.zetel.directory.caller;
