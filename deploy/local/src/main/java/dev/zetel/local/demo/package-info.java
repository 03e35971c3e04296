/** A tenant to look at, and a license conflict played from beginning to end. */
package dev.zetel.local.demo;
