package dev.zetel.chassis.error;

/** A request that is not carried out, named for the reason; one mapper turns it into a response. */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message, null, false, false);
    }

    /** The HTTP status; 400 for every refusal of a licensing rule. */
    public int status() {
        return 400;
    }

    /** The code of the kind of error, as Microsoft Graph names it. */
    public String code() {
        return "Request_BadRequest";
    }

    /** Our own stable code, in the details of the response; the name of the refusal, or null where the kind says it all. */
    public String detail() {
        return getClass().getSimpleName();
    }

    /** What the refusal is about (a property, an id), or null. */
    public String target() {
        return null;
    }

    /** Whether it rests on a projection, so that the decision is taken again once that has read on. */
    public boolean basedOnProjection() {
        return false;
    }
}
