/** Assigning licenses over HTTP. */
package dev.zetel.licensing.assignment.web;
