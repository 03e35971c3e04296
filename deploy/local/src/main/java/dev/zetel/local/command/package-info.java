/** The commands of {@code ./zetel}. */
package dev.zetel.local.command;
