/** What can be bought, for which term and at which price. */
package dev.zetel.billing.offer;
