/** What the OpenAPI documents of all services say alike. */
package dev.zetel.chassis.openapi;
