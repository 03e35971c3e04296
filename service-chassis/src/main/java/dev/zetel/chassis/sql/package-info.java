/** SQL beside Hibernate: values of one column, rows as records, and many rows in one statement. */
package dev.zetel.chassis.sql;
