package dev.zetel.notifications.delivery;

/**
 * What came of an attempt.
 *
 * @param error why it failed, or null
 * @param last whether another attempt would come to the same
 */
public record Outcome(String error, boolean last) {

    public static Outcome delivered() {
        return new Outcome(null, true);
    }

    /** To be tried again. */
    public static Outcome failed(String error) {
        return new Outcome(error, false);
    }

    /** Not to be tried again. */
    public static Outcome refused(String error) {
        return new Outcome(error, true);
    }

    public boolean isDelivered() {
        return error == null;
    }
}
