/** The products that billing has published. */
package dev.zetel.licensing.sku;
