/** Which tests show which rule of the domain: read from the sources, written to the table of features. */
package dev.zetel.chassis.testing.feature;
