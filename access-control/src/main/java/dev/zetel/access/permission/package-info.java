/** The role table: which administrator role allows what. */
package dev.zetel.access.permission;
