/** Administrator roles and who holds them. */
package dev.zetel.directory.role;
