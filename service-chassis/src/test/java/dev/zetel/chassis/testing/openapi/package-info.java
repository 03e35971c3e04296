/** What every OpenAPI document must say. */
package dev.zetel.chassis.testing.openapi;
