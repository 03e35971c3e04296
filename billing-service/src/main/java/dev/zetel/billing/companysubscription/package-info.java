/** Subscriptions in the form of Microsoft Graph. */
package dev.zetel.billing.companysubscription;
