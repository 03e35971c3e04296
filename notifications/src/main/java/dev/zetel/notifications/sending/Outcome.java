package dev.zetel.notifications.sending;

/** What came of an attempt: the reason why it failed, or null. */
record Outcome(String error) {

    static Outcome ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome(null);
        }
        return new Outcome(
                status >= 300 && status < 400
                        ? "The receiver answered " + status + ". Redirects are not followed."
                        : "The receiver answered " + status + ".");
    }

    boolean isDelivered() {
        return error == null;
    }
}
