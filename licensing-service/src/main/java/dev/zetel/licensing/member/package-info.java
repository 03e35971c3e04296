/** The users of a tenant, as far as licensing needs to know them. */
package dev.zetel.licensing.member;
