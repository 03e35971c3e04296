/** Requests that nobody should send, made from an OpenAPI document, and what must hold of their answers. */
package dev.zetel.chassis.testing.fuzz;
