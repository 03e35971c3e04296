/** What all services must agree on when nothing is under way. */
package dev.zetel.endtoend.ledger;
