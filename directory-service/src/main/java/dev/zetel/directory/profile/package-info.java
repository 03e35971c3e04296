/** The properties of a user, and what is valid. */
package dev.zetel.directory.profile;
