/** Buying seats on the terms of an offer. */
package dev.zetel.billing.purchase;
