/** One trace over all services. */
package dev.zetel.endtoend.trace;
