/** What administrators read of license conflicts over HTTP, and the ways to resolve them. */
package dev.zetel.licensing.conflict.web;
