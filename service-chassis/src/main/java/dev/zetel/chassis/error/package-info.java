/** Refusals, and the one form in which every error of a request is returned. */
package dev.zetel.chassis.error;
