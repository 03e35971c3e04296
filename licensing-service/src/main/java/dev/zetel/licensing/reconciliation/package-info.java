/** Background tasks that bring grants, seats and published access in line with what has happened to pools and users. */
package dev.zetel.licensing.reconciliation;
