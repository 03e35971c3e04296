/** The operator creates and reads tenants. */
package dev.zetel.directory.provisioning;
