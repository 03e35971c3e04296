/** The pure rules of terms, stages and dates: what happens to a subscription automatically, and when. */
package dev.zetel.billing.lifecycle;
