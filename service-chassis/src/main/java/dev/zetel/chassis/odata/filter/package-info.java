/** The {@code $filter} option. */
package dev.zetel.chassis.odata.filter;
