package dev.zetel.chassis.error;

/** A request that is not carried out, named for the reason; one mapper turns it into a response. */
public abstract class Refusal extends RuntimeException {

    private final Kind kind;
    private final String target;

    protected Refusal(String message) {
        this(message, null);
    }

    /** @param target what the refusal is about: a property, an id */
    protected Refusal(String message, Object target) {
        this(Kind.RULE, message, target);
    }

    protected Refusal(Kind kind, String message) {
        this(kind, message, null);
    }

    protected Refusal(Kind kind, String message, Object target) {
        super(message, null, false, false);
        this.kind = kind;
        this.target = target == null ? null : target.toString();
    }

    public Kind kind() {
        return kind;
    }

    /** What the refusal is about (a property, an id), or null. */
    public String target() {
        return target;
    }

    /** Whether it rests on a projection, so that the decision is taken again once that has read on. */
    public boolean basedOnProjection() {
        return false;
    }

    /** What a refusal is to HTTP; the codes are those of Microsoft Graph. */
    public enum Kind {
        /** Every refusal of a rule of licensing. */
        RULE(400, "Request_BadRequest", true),
        UNAUTHENTICATED(401, "InvalidAuthenticationToken", false),
        FORBIDDEN(403, "Authorization_RequestDenied", false),
        NOT_FOUND(404, "Request_ResourceNotFound", false),
        CONFLICT(409, "Request_BadRequest", true),
        PRECONDITION(412, "Request_BadRequest", true),
        TOO_LARGE(413, "Request_EntityTooLarge", false),
        UNAVAILABLE(503, "serviceNotAvailable", true);

        private final int status;
        private final String code;
        private final boolean detailed;

        Kind(int status, String code, boolean detailed) {
            this.status = status;
            this.code = code;
            this.detailed = detailed;
        }

        public int status() {
            return status;
        }

        public String code() {
            return code;
        }

        /** Whether the details of the response name the refusal, as our own stable code; elsewhere the kind says it all. */
        boolean detailed() {
            return detailed;
        }
    }
}
