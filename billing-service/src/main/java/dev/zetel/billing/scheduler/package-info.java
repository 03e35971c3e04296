/** Doing what is due: each second in real time, or when a tenant's test clock moves. */
package dev.zetel.billing.scheduler;
