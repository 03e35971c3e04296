/** Products and service plans, as the operator imports them. */
package dev.zetel.billing.sku;
