/** Users: creating, changing, deleting. */
package dev.zetel.directory.user;
