/** What licensing publishes about users, as Microsoft Graph shows it on a user. */
package dev.zetel.directory.license;
