/** Many requests at the same time. */
package dev.zetel.endtoend.concurrency;
