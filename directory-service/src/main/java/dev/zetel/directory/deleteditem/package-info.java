/** Deleted users, and their restoration. */
package dev.zetel.directory.deleteditem;
