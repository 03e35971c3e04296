/** The REST resource of subscriptions. */
package dev.zetel.billing.subscription.web;
