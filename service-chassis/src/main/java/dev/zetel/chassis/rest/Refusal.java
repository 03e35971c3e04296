package dev.zetel.chassis.rest;

/** A request that is not carried out, named as a fact; one mapper turns it into an answer. */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message, null, false, false);
    }

    /** The HTTP status; 400 for every refusal of a licensing rule. */
    public int status() {
        return 400;
    }

    /** The dialect's code for the kind of error. */
    public String code() {
        return "Request_BadRequest";
    }

    /** Our own stable code, told in the details; the name of the refusal, or null where the kind says it all. */
    public String detail() {
        return getClass().getSimpleName();
    }

    /** What the refusal is about (a property, an id), or null. */
    public String target() {
        return null;
    }

    /** Whether it rests on a projection, so that the decision is taken again once that has read on. */
    public boolean restsOnProjection() {
        return false;
    }
}
