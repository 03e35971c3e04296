/** The seats of each product of a tenant: how many are bought, taken, covered and give access. */
package dev.zetel.licensing.pool;
