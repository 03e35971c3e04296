/** The processes of a stack: how each is prepared, started, watched and stopped. */
package dev.zetel.local.component;
