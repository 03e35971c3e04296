/** Whose rows a transaction may see. */
package dev.zetel.chassis.tenancy;
