/** Whether users may use a service now, and which licenses they have. */
package dev.zetel.licensing.entitlement;
