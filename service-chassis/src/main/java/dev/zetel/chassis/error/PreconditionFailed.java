package dev.zetel.chassis.error;

/** The object has changed since the caller read it. */
public class PreconditionFailed extends Refusal {

    public PreconditionFailed() {
        super(
                Kind.PRECONDITION,
                "The object was changed since it was read. Read it again and repeat the request with its new ETag.");
    }
}
