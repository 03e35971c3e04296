/** What a stack has before it runs: its checkout and what is kept in it, its ports and secrets. */
package dev.zetel.local.checkout;
