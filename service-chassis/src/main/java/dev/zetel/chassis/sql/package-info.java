/** SQL beside Hibernate: values of one column, and many rows in one statement. */
package dev.zetel.chassis.sql;
