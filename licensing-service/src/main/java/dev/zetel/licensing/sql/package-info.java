/** Columns that PostgreSQL hands over as JSON. */
package dev.zetel.licensing.sql;
