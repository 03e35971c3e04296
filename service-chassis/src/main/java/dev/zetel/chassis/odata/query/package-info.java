/** The query options of a request. */
package dev.zetel.chassis.odata.query;
