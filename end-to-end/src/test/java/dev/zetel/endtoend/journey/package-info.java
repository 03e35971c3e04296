/** What administrators do, from one service to the next. */
package dev.zetel.endtoend.journey;
