/** What is done with every request before its resource sees it. */
package dev.zetel.chassis.http;
