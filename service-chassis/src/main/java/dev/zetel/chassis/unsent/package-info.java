/** Events that could not be sent and are set aside, for the operator to look at and to try again. */
package dev.zetel.chassis.unsent;
