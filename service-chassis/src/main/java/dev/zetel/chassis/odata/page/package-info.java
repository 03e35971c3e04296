/** Responses: pages, entities, {@code $select}. */
package dev.zetel.chassis.odata.page;
