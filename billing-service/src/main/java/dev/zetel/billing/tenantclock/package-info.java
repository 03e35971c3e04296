/** What time it is for each tenant. */
package dev.zetel.billing.tenantclock;
