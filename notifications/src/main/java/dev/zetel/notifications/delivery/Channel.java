package dev.zetel.notifications.delivery;

import java.time.Instant;
import java.util.List;

/** A way in which events leave: webhooks, mail. Each has a loop of its own, so that none waits for another. */
public interface Channel<A extends Attempt> {

    /** As logs and metrics call it. */
    String name();

    /** How many attempts a replica makes at once. */
    int slots();

    /** Writes a delivery for each recipient of an event, in the transaction of the caller, and returns how many. */
    int queue(NotifiedEvent event, Instant now);

    /** Takes what is due and no other replica has taken, in a transaction of its own. */
    List<A> claim(int most);

    /** Makes an attempt, outside of any transaction. */
    Outcome send(A attempt) throws InterruptedException;

    /** Notes the outcome where the recipient is kept, in the transaction that notes it at the delivery. */
    void settle(A attempt, Outcome outcome, Instant now);
}
