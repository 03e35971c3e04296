/** Tenants with people and seats, made through the public API. */
package dev.zetel.endtoend.organisation;
