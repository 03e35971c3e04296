/** Events of other services, translated into calls of use cases. */
package dev.zetel.billing.messaging;
