/** Assigning and revoking administrator roles. */
package dev.zetel.directory.roleassignment;
