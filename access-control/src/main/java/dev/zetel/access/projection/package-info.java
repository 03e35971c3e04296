/** What services other than the directory keep of tenants, users and roles. */
package dev.zetel.access.projection;
