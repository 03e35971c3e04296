/** The products that a tenant has bought, with their seats. */
package dev.zetel.licensing.subscribedsku;
