/** The rules on packages, names, sizes and tenants that every module keeps. */
package dev.zetel.chassis.testing.architecture;
