/** The REST side of deleted users. */
package dev.zetel.directory.deleteditem.web;
