/** Roles and their members over REST, in the older and the newer form of Microsoft Graph. */
package dev.zetel.directory.roleassignment.web;
