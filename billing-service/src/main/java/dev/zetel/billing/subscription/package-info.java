/** What a tenant has bought: the aggregate, its repository, and the changes that it allows or refuses. */
package dev.zetel.billing.subscription;
