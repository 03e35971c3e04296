/** An organisation, its domain and its test clock. */
package dev.zetel.directory.tenant;
